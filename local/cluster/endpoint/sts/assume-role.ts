import { z } from 'zod';
import type { Caller } from '../../identity/caller.ts';
import type { Identity } from '../../identity/identity.ts';
import { parsePolicy } from '../../identity/policy.ts';
import { AwsError } from '../aws-error.ts';
import { packedSize, tagsIn } from './tags.ts';

const oneHour = 3_600;
const longestPolicy = 2_048;

const parameters = z.object({
  RoleArn: z.string().regex(/^arn:aws:iam::\d{12}:role\/.+$/, 'RoleArn is not the ARN of a role'),
  RoleSessionName: z
    .string()
    .regex(/^[\w+=,.@-]{2,64}$/, 'RoleSessionName must have 2 to 64 letters, digits or characters of _+=,.@-'),
  DurationSeconds: z.coerce.number().int().min(900, 'DurationSeconds must be 900 or more').default(oneHour),
  ExternalId: z.string().optional(),
  Policy: z.string().max(longestPolicy).optional(),
});

const invalid = (message: string) => new AwsError('ValidationError', message);

/** Credentials of another role, as far as its trust policy lets the caller have them. @throws AwsError */
export function assumeRole(identity: Identity, caller: Caller, form: Readonly<Record<string, string>>) {
  const parsed = parameters.safeParse(form);
  if (!parsed.success) throw invalid(`${parsed.error.issues.map(({ message }) => message).join('; ')}.`);
  const { RoleArn, RoleSessionName, DurationSeconds, ExternalId, Policy } = parsed.data;
  const unsupported = Object.keys(form).find((name) => /^(PolicyArns|TransitiveTagKeys|SerialNumber)\b/.test(name));
  if (unsupported) throw invalid(`${unsupported} is not supported on this machine.`);
  const tags = tagsIn(form);
  const names = Object.keys(tags);
  const context = {
    'sts:RoleSessionName': RoleSessionName,
    ...(ExternalId !== undefined && { 'sts:ExternalId': ExternalId }),
    ...Object.fromEntries(names.map((name) => [`aws:RequestTag/${name}`, tags[name] ?? ''])),
    ...(names.length > 0 && { 'aws:TagKeys': names }),
  };
  const actions = ['sts:AssumeRole', ...(names.length > 0 ? ['sts:TagSession'] : [])];
  const refused = actions.find((action) => !identity.trusts(RoleArn, caller, action, context));
  const role = identity.roles.find(RoleArn);
  if (refused || !role) {
    const what = refused ?? 'sts:AssumeRole';
    throw new AwsError(
      'AccessDenied',
      `User: ${caller.arn} is not authorized to perform: ${what} on resource: ${RoleArn}`,
      403,
    );
  }
  assertDuration(DurationSeconds, role.maxSessionSeconds, caller);
  if (Policy !== undefined) assertPolicy(Policy);
  if (packedSize(tags, Policy) > 100) {
    throw new AwsError('PackedPolicyTooLarge', 'The tags and the policy of the session are too large.');
  }
  const credentials = identity.issue(RoleArn, RoleSessionName, { seconds: DurationSeconds, tags, policy: Policy });
  return { role, name: RoleSessionName, credentials, policy: Policy, tags };
}

function assertDuration(seconds: number, most: number, caller: Caller): void {
  if (seconds > most) {
    throw invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  }
  if (caller.kind === 'role' && seconds > oneHour) {
    throw invalid('The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.');
  }
}

function assertPolicy(text: string): void {
  try {
    if (parsePolicy(JSON.parse(text), 'identity').unknown.length === 0) return;
  } catch {}
  throw new AwsError('MalformedPolicyDocument', 'The policy of the session is not valid.');
}

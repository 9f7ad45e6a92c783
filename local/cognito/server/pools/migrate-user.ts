import { randomUUID } from 'node:crypto';
import { NotAuthorizedError } from 'cognito-local/lib/errors.js';
import { attributesFromRecord, type User, type UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import { z } from 'zod';
import { context } from '../services.ts';
import type { InvokeTrigger } from './invoke-trigger.ts';
import { namesOf } from './pool-rules.ts';

const lambdaConfig = z.object({ UserMigration: z.string().optional() });

const answer = z.object({
  response: z.object({
    userAttributes: z.record(z.string(), z.string()),
    finalUserStatus: z.enum(['CONFIRMED', 'RESET_REQUIRED']).nullish(),
  }),
});

export interface Unknown {
  pool: UserPoolService;
  clientId: string;
  username: string;
  /** Of a sign-in; somebody who has forgotten it gives none. */
  password?: string;
}

/** Takes over somebody whom the pool does not know from wherever its trigger looks. Whether there is such a person. */
export async function migrateUser(
  invoke: InvokeTrigger,
  { pool, clientId, username, password }: Unknown,
): Promise<boolean> {
  const { options } = pool;
  const { UserMigration: target } = lambdaConfig.parse(options.LambdaConfig ?? {});
  if (target === undefined) return false;
  const event = {
    version: '1',
    triggerSource: password === undefined ? 'UserMigration_ForgotPassword' : 'UserMigration_Authentication',
    region: options.Id.split('_')[0],
    userPoolId: options.Id,
    userName: username,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId },
    request: { ...(password !== undefined && { password }), validationData: null, clientMetadata: null },
    response: {
      userAttributes: null,
      forceAliasCreation: null,
      finalUserStatus: null,
      messageAction: null,
      desiredDeliveryMediums: null,
    },
  };
  const result = await invoke({ name: 'UserMigration', target, source: options.Arn ?? '', event }).catch(
    () => undefined,
  );
  const parsed = answer.safeParse(result);
  if (!parsed.success) return false;
  const { userAttributes, finalUserStatus } = parsed.data.response;
  assertKnown(pool, userAttributes);
  const now = new Date();
  const person: User = {
    Attributes: attributesFromRecord({ sub: randomUUID(), email: username, ...userAttributes }),
    Enabled: true,
    Password: password ?? '',
    RefreshTokens: [],
    UserCreateDate: now,
    UserLastModifiedDate: now,
    UserStatus: finalUserStatus ?? 'RESET_REQUIRED',
    Username: randomUUID(),
  };
  await pool.saveUser(context, person);
  return true;
}

function assertKnown({ options }: UserPoolService, attributes: Record<string, string>): void {
  const known = namesOf(options);
  if (Object.keys(attributes).some((name) => !known.includes(name))) {
    throw new NotAuthorizedError('Exception migrating user in app client');
  }
}

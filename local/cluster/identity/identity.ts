import { account } from '../template/scope.ts';
import type { Caller } from './caller.ts';
import { type Context, lowerCased } from './context.ts';
import { type Decision, evaluate } from './evaluate.ts';
import { parsePolicy } from './policy.ts';
import { type RoleDefinition, Roles } from './roles.ts';
import { type AwsCredentials, SessionTokens } from './session-token.ts';
import { namesAccount, namesCaller, namesService } from './trust.ts';

export interface IdentityOptions {
  /** Signs credentials; known to nobody else, and the same after a restart. */
  key: string;
  /** The access key of the cluster's own programs, which may do everything. */
  admin: { accessKeyId: string; secretAccessKey: string };
  log: (message: string) => void;
  now?: () => number;
}

export type Authentication =
  | { caller: Caller; secretAccessKey: string }
  | { refused: 'unknown-key' | 'bad-token' | 'expired' };

/** A function's credentials are given anew with each of its processes. */
const functionSessionSeconds = 12 * 3_600;

const adminCaller: Caller = {
  kind: 'admin',
  arn: `arn:aws:iam::${account}:root`,
  roleArn: `arn:aws:iam::${account}:root`,
  userId: account,
  tags: {},
};

/** Roles, sessions and what they may do: IAM and STS of this machine. */
export class Identity {
  readonly roles = new Roles();
  private readonly tokens: SessionTokens;
  private readonly told = new Set<string>();

  constructor(private readonly options: IdentityOptions) {
    this.tokens = new SessionTokens(options.key);
  }

  registerRole(role: RoleDefinition): void {
    this.roles.register(role);
  }

  removeRole(arn: string): void {
    this.roles.remove(arn);
  }

  /** The access key of the cluster's own programs. */
  get adminCredentials(): { accessKeyId: string; secretAccessKey: string } {
    return this.options.admin;
  }

  get now(): number {
    return (this.options.now ?? Date.now)();
  }

  /** What Lambda gives to a function that has the role. */
  issueFor(roleArn: string, sessionName: string, seconds = functionSessionSeconds): AwsCredentials {
    return this.issue(roleArn, sessionName, { seconds });
  }

  issue(
    roleArn: string,
    name: string,
    { seconds, tags = {}, policy }: { seconds: number; tags?: Record<string, string>; policy?: string | undefined },
  ): AwsCredentials {
    if (!this.roles.find(roleArn)) throw new Error(`There is no role ${roleArn}`);
    const until = Math.floor(this.now / 1000) + seconds;
    return this.tokens.issue({ role: roleArn, name, tags, until, ...(policy !== undefined && { policy }) });
  }

  authenticate(accessKeyId: string, sessionToken: string | undefined): Authentication {
    const { admin } = this.options;
    if (accessKeyId === admin.accessKeyId) return { caller: adminCaller, secretAccessKey: admin.secretAccessKey };
    if (sessionToken === undefined) return { refused: 'unknown-key' };
    const session = this.tokens.read(accessKeyId, sessionToken);
    if (!session || !this.roles.find(session.role)) return { refused: 'bad-token' };
    if (session.until * 1000 <= this.now) return { refused: 'expired' };
    return { caller: callerOf(session), secretAccessKey: session.secretAccessKey };
  }

  /** Whether the policies of the caller's role allow an action. */
  allows(caller: Caller, action: string, resource: string, context: Context = {}): boolean {
    return this.decide(caller, action, resource, context).effect === 'allow';
  }

  decide(caller: Caller, action: string, resource: string, context: Context = {}): Decision {
    if (caller.kind === 'admin') return { effect: 'allow', unknown: [] };
    const role = this.roles.find(caller.roleArn);
    if (!role) return { effect: 'implicit-deny', unknown: [] };
    const request = { action, resource, context: this.contextFor(caller, context) };
    const limits = [this.roles.boundaryOf(role), caller.sessionPolicy].flatMap((policy) => policy ?? []);
    const sets = [this.roles.policiesOf(role), ...limits.map((policy) => [policy])];
    const decisions = sets.map((policies) => evaluate(policies, request));
    const refused = decisions.find(({ effect }) => effect === 'explicit-deny');
    const worst = refused ?? decisions.find(({ effect }) => effect !== 'allow') ?? { effect: 'allow' as const };
    const unknown = decisions.flatMap((decision) => decision.unknown);
    this.tell(role.arn, unknown);
    return { effect: worst.effect, unknown };
  }

  /** Whether the role's trust policy, and if that leaves it to them the caller's policies, allow an action on it. */
  trusts(roleArn: string, caller: Caller, action: string, context: Context): boolean {
    const role = this.roles.find(roleArn);
    if (!role) return false;
    const request = { action, resource: roleArn, context: this.contextFor(caller, context) };
    const own = evaluate([role.trust], request, (statement) => namesCaller(statement, caller));
    const ofAccount = evaluate([role.trust], request, namesAccount);
    this.tell(roleArn, [...own.unknown, ...ofAccount.unknown]);
    const byPolicy = this.decide(caller, action, roleArn, context).effect;
    if ([own.effect, ofAccount.effect, byPolicy].includes('explicit-deny')) return false;
    return own.effect === 'allow' || (ofAccount.effect === 'allow' && byPolicy === 'allow');
  }

  /** Whether a service of AWS, such as `lambda.amazonaws.com`, may use the role. */
  trustsService(roleArn: string, service: string): boolean {
    const role = this.roles.find(roleArn);
    if (!role) return false;
    const request = { action: 'sts:AssumeRole', resource: roleArn, context: lowerCased({}) };
    return evaluate([role.trust], request, (statement) => namesService(statement, service)).effect === 'allow';
  }

  private contextFor(caller: Caller, context: Context) {
    const { tags = {} } = this.roles.find(caller.roleArn) ?? {};
    return lowerCased(tagContext(tags), tagContext(caller.tags), contextOf(caller), context);
  }

  private tell(arn: string, unknown: readonly string[]): void {
    for (const what of unknown) {
      const message = `Access was denied: a policy of ${arn} has something that is not evaluated here: ${what}.`;
      if (this.told.has(message)) continue;
      if (this.told.size > 1_000) this.told.clear();
      this.told.add(message);
      this.options.log(message);
    }
  }
}

function callerOf({
  role,
  name,
  tags,
  policy,
}: {
  role: string;
  name: string;
  tags: Record<string, string>;
  policy?: string | undefined;
}): Caller {
  const roleName = role.split('/').at(-1) ?? '';
  return {
    kind: 'role',
    arn: `arn:aws:sts::${account}:assumed-role/${roleName}/${name}`,
    roleArn: role,
    userId: `AROA${roleName.slice(-12)}:${name}`,
    tags,
    ...(policy !== undefined && { sessionPolicy: parsePolicy(JSON.parse(policy), 'identity') }),
  };
}

const tagContext = (tags: Readonly<Record<string, string>>): Context =>
  Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]));

const contextOf = (caller: Caller): Context => ({
  'aws:PrincipalArn': caller.roleArn,
  'aws:PrincipalAccount': account,
  'aws:PrincipalType': 'AssumedRole',
  'aws:userid': caller.userId,
  'aws:SecureTransport': 'true',
  'aws:ResourceAccount': account,
  'aws:ViaAWSService': 'false',
  'aws:PrincipalIsAWSService': 'false',
});

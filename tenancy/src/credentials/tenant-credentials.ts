import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { Now } from '../clock.ts';
import { requireTenantId } from '../context/tenant-id.ts';
import { isNamed, TenancyError } from '../errors.ts';
import { Kept } from '../kept.ts';

/** The shortest that STS gives. */
const sessionSeconds = 900;
const renewBeforeEndMs = 60_000;

export interface SessionCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiration: Date;
}

export interface AssumeRoleInput {
  RoleArn: string;
  RoleSessionName: string;
  DurationSeconds: number;
  Tags: { Key: string; Value: string }[];
}

export type AssumeRole = (input: AssumeRoleInput) => Promise<SessionCredentials>;

export interface TenantCredentialsOptions {
  roleArn: string;
  /** @default AWS Security Token Service */
  assumeRole?: AssumeRole;
  /** How many tenants' credentials are kept. @default 1000 */
  atMost?: number;
  now?: Now;
}

/** Credentials that reach one tenant's items and nothing else, by the session tag `tenantId`. Kept until a minute before they expire. */
export class TenantCredentials {
  readonly #kept: Kept<SessionCredentials>;
  readonly #assumeRole: AssumeRole;

  constructor(private readonly options: TenantCredentialsOptions) {
    this.#assumeRole = options.assumeRole ?? assumeRoleWithSts();
    this.#kept = new Kept({
      expires: ({ expiration }) => expiration.getTime() - renewBeforeEndMs,
      atMost: options.atMost ?? 1_000,
      ...(options.now && { now: options.now }),
    });
  }

  /** @throws TenancyError UNAUTHORIZED_ACCESS when the role may not be assumed, DATA_UNAVAILABLE when STS does not answer */
  async for(tenantId: string): Promise<SessionCredentials> {
    requireTenantId(tenantId);
    return this.#kept.get(tenantId, () => this.#assume(tenantId));
  }

  drop(tenantId: string): void {
    this.#kept.drop(tenantId);
  }

  #assume(tenantId: string): Promise<SessionCredentials> {
    return this.#assumeRole({
      RoleArn: this.options.roleArn,
      RoleSessionName: `tenant-${tenantId}`,
      DurationSeconds: sessionSeconds,
      Tags: [{ Key: 'tenantId', Value: tenantId }],
    }).catch((cause: unknown) => {
      if (isNamed(cause, 'AccessDenied', 'AccessDeniedException')) {
        throw new TenancyError('UNAUTHORIZED_ACCESS', "The application may not reach this tenant's data.", { cause });
      }
      const message = 'The data of the tenant cannot be accessed at the moment. Try again in a few seconds.';
      throw new TenancyError('DATA_UNAVAILABLE', message, { cause, retryAfterSeconds: 5 });
    });
  }
}

function assumeRoleWithSts(client: STSClient = new STSClient({})): AssumeRole {
  return async (input) => {
    const { Credentials } = await client.send(new AssumeRoleCommand(input));
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) throw new Error('STS gave no credentials.');
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: new Date(Expiration),
    };
  };
}

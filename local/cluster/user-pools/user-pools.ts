import { setTimeout as delay } from 'node:timers/promises';
import type { Credentials } from '../../credentials/installation.ts';
import { signedHeaders } from '../../credentials/sign-request.ts';
import { limits } from '../../limits.ts';

/** The server of user pools. */
export interface UserPoolsServer {
  /** Base URL of its API. */
  endpoint: string;
  /** Before the id of a pool, the `iss` of its tokens. */
  issuer: string;
  credentials: Credentials;
}

export interface PoolAnswer {
  status: number;
  body: string;
}

/** The user pools of applications, beside the console's own. */
export class UserPools {
  /** The ARNs of the pools of stacks, by their ids. */
  private readonly arns = new Map<string, string>();

  constructor(private readonly server: UserPoolsServer | undefined) {}

  issuerOf(pool: string): string {
    return `${this.server?.issuer ?? 'http://localhost'}/${pool}`;
  }

  register(pool: string, arn: string): void {
    this.arns.set(pool, arn);
  }

  forget(pool: string): void {
    this.arns.delete(pool);
  }

  /** Undefined for a pool of no stack, such as the console's own. */
  arnOf(pool: string): string | undefined {
    return this.arns.get(pool);
  }

  /** @throws Error with the reason */
  async call(action: string, request: object): Promise<unknown> {
    const { status, body } = await this.send(action, JSON.stringify(request));
    const answer = JSON.parse(body) as { message?: string };
    if (status !== 200) throw new Error(answer.message ?? body);
    return answer;
  }

  /** Bridges a restart of the server. */
  async send(action: string, body: string): Promise<PoolAnswer> {
    const { server } = this;
    if (!server) throw new Error('There are no user pools here');
    const until = Date.now() + limits.cognito.retryMs;
    for (;;) {
      try {
        return await post(server, action, body);
      } catch (error) {
        if (Date.now() > until) throw error;
        await delay(limits.postgres.retryDelayMs);
      }
    }
  }
}

async function post({ endpoint, credentials }: UserPoolsServer, action: string, body: string): Promise<PoolAnswer> {
  const { host } = new URL(endpoint);
  const target = `AWSCognitoIdentityProviderService.${action}`;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      ...signedHeaders({ host, target, service: 'cognito-idp', region: 'local', body }, credentials),
    },
    body,
    signal: AbortSignal.timeout(limits.cognito.requestMs),
  });
  return { status: response.status, body: await response.text() };
}

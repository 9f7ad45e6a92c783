import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../../../limits.ts';
import { AwsError } from '../aws-error.ts';

export interface DynoxideAnswer {
  status: number;
  text: string;
}

/** The database of tenants' data, as it is. */
export interface TenantDatabase {
  /** @param target such as `DynamoDB_20120810.GetItem`. @throws AwsError that SDK clients retry when it does not respond */
  call(target: string, body: unknown): Promise<DynoxideAnswer>;
}

const anybody =
  'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

export function tenantDatabase(endpoint: string): TenantDatabase {
  const agent = new Agent({ keepAlive: true });
  const address = new URL(endpoint);
  return {
    async call(target, body) {
      const content = JSON.stringify(body);
      const until = Date.now() + limits.dynoxide.retryMs;
      for (;;) {
        try {
          return await send(address, agent, target, content);
        } catch (cause) {
          // While it is started again. Whatever was sent may have been done, and is the caller's to repeat.
          const isNotSent = (cause as NodeJS.ErrnoException).code === 'ECONNREFUSED';
          if (!isNotSent || Date.now() > until) throw notResponding(cause);
          await delay(limits.dynoxide.startCheckMs);
        }
      }
    },
  };
}

const notResponding = (cause: unknown) =>
  Object.assign(new AwsError('InternalServerError', 'The database does not respond.', 500), { cause });

/** `fetch` would take several times as long. */
function send({ hostname, port }: URL, agent: Agent, target: string, body: string): Promise<DynoxideAnswer> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
    'x-amz-target': target,
    'x-amz-date': '20260101T000000Z',
    authorization: anybody,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, agent, method: 'POST', headers, timeout: limits.dynoxide.requestMs });
    sent.on('response', (response) => {
      const { statusCode: status = 500 } = response;
      text(response).then((answer) => resolve({ status, text: answer }), reject);
    });
    sent.on('timeout', () => sent.destroy(new Error('It takes too long.')));
    sent.on('error', reject);
    sent.end(body);
  });
}

export const dynamodbTarget = (action: string): string => `DynamoDB_20120810.${action}`;

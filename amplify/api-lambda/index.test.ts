import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions, bundleOf } from '@console/management-cdk/bundle';
import { runBundle } from '@console/management-cdk/testing/run-bundle';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleTemplate } from '../testing/synthesize.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deployment-console-api-'));
  await bundleFunctions(folder, ['api']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The names are those of the stack; what is known only after a deployment has a value that may be. */
function environment(): Record<string, string> {
  const [api] = Object.values(consoleTemplate().findResources('AWS::Lambda::Function'));
  const given: Record<string, unknown> = api?.Properties.Environment.Variables ?? {};
  const { NODE_OPTIONS: _, ...variables } = given;
  const entries = Object.entries(variables).map(([name, value]) => [name, typeof value === 'string' ? value : 'arn:x']);
  return { ...Object.fromEntries(entries), USER_POOL_ID: 'eu-central-1_AbCdEfGhI' };
}

/** As an HTTP API sends it, payload format 2.0. */
const request = (method: string, path: string, headers: Record<string, string> = {}) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'abc123.execute-api.eu-central-1.amazonaws.com', ...headers },
  requestContext: {
    accountId: '111111111111',
    apiId: 'abc123',
    domainName: 'abc123.execute-api.eu-central-1.amazonaws.com',
    domainPrefix: 'abc123',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'JKJaXmPLvHcESHA=',
    routeKey: '$default',
    stage: '$default',
    time: '20/Nov/2026:19:03:58 +0000',
    timeEpoch: 1_795_201_438_000,
  },
  isBase64Encoded: false,
});

interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

const events = [
  request('GET', '/api/health'),
  request('GET', '/api/customers'),
  request('GET', '/api/customers', { authorization: 'Bearer none.of.ours' }),
  request('GET', '/api/openapi.json'),
];

describe('the bundle of the API', () => {
  it('answers requests of an HTTP API', async () => {
    const expression = `Promise.all(${JSON.stringify(events)}.map((event) => handler(event, context)))`;
    const answers = (await runBundle(bundleOf(folder, 'api'), environment(), expression)) as Answer[];
    const [health, nobody, stranger, openapi] = answers.map(({ statusCode, body }) => ({
      statusCode,
      body: JSON.parse(body) as Record<string, unknown>,
    }));
    expect(health).toEqual({ statusCode: 200, body: { status: 'ok', mode: 'aws', version: '0.1.0' } });
    expect(nobody).toMatchObject({ statusCode: 401, body: { code: 'unauthenticated' } });
    expect(stranger).toMatchObject({ statusCode: 401, body: { code: 'unauthenticated' } });
    expect(openapi).toMatchObject({ statusCode: 200, body: { openapi: '3.1.0' } });
  });

  it('names every variable that is missing', async () => {
    await expect(runBundle(bundleOf(folder, 'api'), {}, 'typeof handler')).rejects.toThrow(
      /TABLE_NAME: .*USER_POOL_ID: .*READ_ROLE_ARN: .*Deploy the stack again/,
    );
  });
});

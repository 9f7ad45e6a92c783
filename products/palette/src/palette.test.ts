import { createServices, type HttpEvent, Limits, TableRouter, tenantApi, withTenantEvent } from '@console/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Parameters } from '../../../tenancy/src/parameters.ts';
import { startDynamo, type TestDynamo } from '../../../tenancy/src/testing/dynamo.ts';
import { prefix, sharedTable, TestParameters } from '../../../tenancy/src/testing/tenants.ts';
import { countColour } from './on-colour.ts';
import { openapi } from './openapi.ts';
import { api } from './routes.ts';
import { signIn } from './sign-in.ts';

const [acme, beta, gamma] = ['01HZXA0000000000000000000A', '01HZXB0000000000000000000B', '01HZXC0000000000000000000C'];
const own = '01HZXD0000000000000000000D';
const ownTable = `tenant-${own}`;
const busName = 'bus';

let dynamo: TestDynamo;
const published: { Source: string; DetailType: string; Detail: string }[] = [];
const store = new TestParameters();

beforeAll(async () => {
  dynamo = await startDynamo();
  await Promise.all([dynamo.createTable(sharedTable), dynamo.createTable(ownTable)]);
  for (const tenant of [acme, beta, gamma]) store.set(`tenants/${tenant}/table-name`, sharedTable);
  store.set(`tenants/${own}/table-name`, ownTable);
});
afterAll(() => dynamo.stop());

const parameters = new Parameters({ prefix, read: store.read });
const environment = {
  prefix,
  tenantRoleArn: 'arn:aws:iam::123456789012:role/tenant',
  sharedTable,
  poolHost: 'palette',
  busName,
  userPoolId: 'eu-central-1_Example',
  meterTable: undefined,
};
const services = () =>
  createServices({
    environment,
    parameters,
    router: new TableRouter({ parameters, sharedTable }),
    client: async () => dynamo.client,
    limits: new Limits({ plan: async () => ({ perSecond: 1_000, burst: 1_000, perDay: 100_000 }) }),
    putEvents: async (entries) => void published.push(...entries),
  });
const shared = { current: undefined as ReturnType<typeof services> | undefined };
const handler = tenantApi({
  ...api,
  services: () => {
    shared.current ??= services();
    return shared.current;
  },
});

async function ask(tenantId: string | undefined, route: string, more: Partial<HttpEvent> = {}, role = 'member') {
  const [method = '', rawPath = ''] = route.split(' ');
  const authorizer =
    tenantId === undefined ? undefined : { lambda: { tenantId, userId: 'ada', role, plan: 'standard' } };
  const { statusCode, body } = await handler({
    rawPath,
    ...more,
    requestContext: { http: { method, path: rawPath }, ...(authorizer && { authorizer }) },
  });
  return { statusCode, body: body === undefined ? undefined : JSON.parse(body) };
}
const choosing = (firstName: string, color: string) => ({ body: JSON.stringify({ firstName, color }) });

describe('palette', () => {
  it('keeps the colours of three public tenants and a private one apart', async () => {
    const tenants = [
      [acme, 'teal'],
      [beta, 'red'],
      [gamma, 'navy'],
      [own, 'gold'],
    ] as const;
    for (const [tenant, color] of tenants) {
      expect((await ask(tenant, 'POST /colors', choosing('Ada', color))).statusCode).toBe(201);
    }
    for (const [tenant, color] of tenants) {
      for (const queryStringParameters of [{}, { firstName: 'ada' }]) {
        const { body } = await ask(tenant, 'GET /colors', { queryStringParameters });
        expect(body.items).toEqual([{ firstName: 'Ada', color, chosenAt: expect.any(String) }]);
      }
    }
  });

  it('lists the newest first, and keeps two choices at the same time', async () => {
    const chosen = ['#111111', '#222222', '#333333'];
    for (const color of chosen) await ask(gamma, 'POST /colors', choosing('Grace', color));
    const { body } = await ask(gamma, 'GET /colors', { queryStringParameters: { firstName: 'Grace' } });
    expect(body.items.map(({ color }: { color: string }) => color)).toEqual(chosen.toReversed());
  });

  it.each<[string, Partial<HttpEvent>]>([
    ['query', { queryStringParameters: { tenantId: beta, PK: `TENANT#${beta}` } }],
    ['headers', { headers: { 'x-tenant-id': beta, tenantid: beta } }],
    ['path', { pathParameters: { tenantId: beta } }],
    ['first name', { queryStringParameters: { firstName: `x#TENANT#${beta}#USER#ada` } }],
  ])('is not led to another tenant by the %s', async (_, more) => {
    const { statusCode, body } = await ask(acme, 'GET /colors', more);
    expect(statusCode).toBe(200);
    expect(JSON.stringify(body)).not.toContain('red');
  });

  it('takes no tenant and no key from the body', async () => {
    const forged = { firstName: 'Eve', color: 'pink', tenantId: beta, PK: `TENANT#${beta}#USER#ada`, SK: 'COLOR#0' };
    expect((await ask(acme, 'POST /colors', { body: JSON.stringify(forged) })).statusCode).toBe(201);
    expect(JSON.stringify((await ask(beta, 'GET /colors')).body)).not.toContain('pink');
  });

  it.each([
    ['no JSON', 'x'],
    ['a list', '[]'],
    ['no colour', '{"firstName":"Ada"}'],
    ['a colour that is none', '{"firstName":"Ada","color":"url(x)"}'],
    ['no name', '{"firstName":" ","color":"teal"}'],
    ['a name that is too long', JSON.stringify({ firstName: 'x'.repeat(51), color: 'teal' })],
  ])('refuses %s, and keeps nothing', async (_, body) => {
    const before = (await ask(acme, 'GET /colors')).body;
    expect(await ask(acme, 'POST /colors', { body })).toMatchObject({
      statusCode: 400,
      body: { statusCode: 400, errorType: 'INVALID_INPUT' },
    });
    expect((await ask(acme, 'GET /colors')).body).toEqual(before);
  });

  it('answers 401 without a tenant, and never 500 for a refusal', async () => {
    expect(await ask(undefined, 'GET /colors')).toMatchObject({
      statusCode: 401,
      body: { errorType: 'MISSING_TENANT_ID' },
    });
    expect((await ask('*', 'GET /colors')).statusCode).toBe(400);
    expect((await ask(acme, 'GET /people')).statusCode).toBe(403);
    expect((await ask(acme, 'GET /nothing')).statusCode).toBe(404);
    expect((await ask(acme, 'PUT /colors')).statusCode).toBe(405);
    expect((await ask('01HZXF0000000000000000000F', 'GET /colors')).statusCode).toBe(503);
  });

  it('tells its health and its API to everybody', async () => {
    expect(await ask(undefined, 'GET /health')).toEqual({ statusCode: 200, body: { status: 'ok' } });
    expect((await ask(undefined, 'GET /openapi.json')).body).toEqual(JSON.parse(JSON.stringify(openapi)));
    expect(openapi.components.securitySchemes.cognito.bearerFormat).toBe('JWT');
  });
});

it('counts a colour once, however often the event comes, for the tenant of the event', async () => {
  await ask(beta, 'POST /colors', choosing('Linus', 'olive'));
  const { Detail, DetailType, Source } = published.at(-1) ?? { Detail: '{}', DetailType: '', Source: '' };
  const shared = services();
  const onColour = withTenantEvent(countColour, { services: () => shared });
  const event = { source: Source, 'detail-type': DetailType, detail: JSON.parse(Detail) };
  expect(event).toMatchObject({ source: 'palette', 'detail-type': 'ColourChosen', detail: { tenantId: beta } });
  await onColour(event);
  await onColour(event);
  let times: unknown;
  await withTenantEvent(
    async (_, { table }) => {
      times = (await table.get({ kind: 'CHOICES', id: 'olive' }))?.attributes.times;
    },
    { services: () => shared },
  )(event);
  expect(times).toBe(1);
  await expect(onColour({ ...event, source: 'elsewhere' })).rejects.toMatchObject({ errorType: 'UNAUTHORIZED_ACCESS' });
  await expect(onColour({ ...event, detail: {} })).rejects.toMatchObject({ errorType: 'MISSING_TENANT_ID' });
});

it('tells pages where to sign in', async () => {
  process.env.USER_POOL_ID = 'eu-central-1_Example';
  process.env.USER_POOL_CLIENT_ID = 'client';
  const issuers = [
    { issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Example', clientId: 'client' },
  ];
  expect(await signIn({ get: async () => JSON.stringify(issuers) })).toEqual({
    endpoint: 'https://cognito-idp.eu-central-1.amazonaws.com/',
    clientId: 'client',
  });
});

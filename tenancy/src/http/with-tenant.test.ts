import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HttpEvent } from '../context/events.ts';
import { TenancyError } from '../errors.ts';
import { Limits } from '../limits/limits.ts';
import { Meter } from '../metering/meter.ts';
import type { UsageBatch } from '../metering/meter-table.ts';
import { Parameters } from '../parameters.ts';
import { createServices, type Services } from '../services.ts';
import { TableRouter } from '../table/router.ts';
import { startDynamo, type TestDynamo } from '../testing/dynamo.ts';
import { prefix, sharedTable, TestParameters, tenantA } from '../testing/tenants.ts';
import { honoTenancy } from './hono.ts';
import type { TenantRequest } from './tenant-request.ts';
import { type TenantHandler, withTenant } from './with-tenant.ts';

let dynamo: TestDynamo;
let services: Services;
let batches: UsageBatch[];
beforeAll(async () => {
  dynamo = await startDynamo();
  await dynamo.createTable(sharedTable);
});
afterAll(() => dynamo.stop());
beforeEach(() => {
  const store = new TestParameters();
  store.set(`tenants/${tenantA}/table-name`, sharedTable);
  const parameters = new Parameters({ prefix, read: store.read });
  batches = [];
  services = createServices({
    environment: {
      prefix,
      sharedTable,
      tenantRoleArn: 'role',
      poolHost: 'palette',
      busName: 'bus',
      userPoolId: 'pool',
      meterTable: undefined,
    },
    parameters,
    router: new TableRouter({ parameters, sharedTable }),
    client: async () => dynamo.client,
    limits: new Limits({ plan: async () => ({ perSecond: 0.1, burst: 2, perDay: 100 }) }),
    meter: new Meter({ write: async (batch) => void batches.push(batch) }),
    putEvents: async () => {},
  });
});

const event: HttpEvent = {
  body: '12345',
  requestContext: { authorizer: { lambda: { tenantId: tenantA, userId: 'ada' } } },
};
const answer = async (handler: TenantHandler, given: HttpEvent = event) => {
  const { statusCode, headers, body } = await withTenant(handler, { services: () => services })(given);
  return { statusCode, headers, body: body === undefined ? undefined : (JSON.parse(body) as unknown) };
};

describe('withTenant', () => {
  it.each<[string, unknown, number]>([
    ['an object', { a: 1 }, 200],
    ['nothing', undefined, 204],
    ['an answer', { statusCode: 302, headers: { location: '/' } }, 302],
  ])('answers %s', async (_, value, statusCode) => {
    expect((await answer(() => value)).statusCode).toBe(statusCode);
  });

  it.each<[Error, number, string]>([
    [new TenancyError('CONFLICT', 'Taken.'), 409, 'Taken.'],
    [new TenancyError('UNAUTHORIZED_ACCESS', 'No.'), 403, 'No.'],
    [new Error('password=secret'), 500, 'The application has failed.'],
    [new TenancyError('INTERNAL_ERROR', 'The variable X is not set.'), 500, 'The application has failed.'],
  ])('answers %s with its status, and nothing that is not for the caller', async (error, statusCode, message) => {
    const refused = await answer(() => {
      throw error;
    });
    expect(refused).toMatchObject({ statusCode, body: { statusCode, message, errorType: expect.any(String) } });
  });

  it('calls no handler without a tenant', async () => {
    let called = false;
    const refused = await answer(() => {
      called = true;
    }, {});
    expect(refused.statusCode).toBe(401);
    expect(called).toBe(false);
  });

  it('answers 429 with Retry-After beyond the limit', async () => {
    const handler = () => ({ ok: true });
    expect((await answer(handler)).statusCode).toBe(200);
    expect((await answer(handler)).statusCode).toBe(200);
    expect(await answer(handler)).toMatchObject({ statusCode: 429, headers: { 'retry-after': '10' } });
  });

  it('meters requests, time, bytes and what the table used', async () => {
    await answer((_, { table }) => table.put({ kind: 'NOTE', id: '1' }, { text: 'x' }));
    expect(batches.flatMap(({ hours }) => hours)).toMatchObject([
      {
        tenantId: tenantA,
        usage: { requests: 1, bytes: 5, computeMs: expect.any(Number), writeUnits: expect.any(Number) },
      },
    ]);
  });
});

describe('the middleware of Hono', () => {
  const ask = async (env: unknown, authorize?: () => Promise<unknown>) => {
    let request: TenantRequest | undefined;
    const middleware = honoTenancy({ services: () => services, ...(authorize && { authorize }) });
    const c = {
      env,
      req: { raw: new Request('http://acme.localhost/') },
      res: { status: 200 },
      set(_: 'tenancy', value: TenantRequest) {
        request = value;
      },
    };
    const response = await middleware(c, async () => {});
    return { request, status: response?.status, body: await response?.json() };
  };

  it('sets the request of the tenant', async () => {
    expect((await ask({ requestContext: event.requestContext })).request?.tenant.tenantId).toBe(tenantA);
    expect((await ask({}, async () => ({ tenantId: tenantA }))).request?.tenant.tenantId).toBe(tenantA);
  });

  it('refuses', async () => {
    expect(await ask(undefined)).toMatchObject({ status: 401, body: { errorType: 'MISSING_TENANT_ID' } });
    const refused = async () => {
      throw new TenancyError('UNAUTHORIZED_ACCESS', 'No.');
    };
    expect(await ask({ requestContext: event.requestContext }, refused)).toMatchObject({
      status: 403,
      request: undefined,
    });
  });
});

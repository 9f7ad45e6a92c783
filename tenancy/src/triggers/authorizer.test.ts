import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createAuthorize } from '../authorizer/authorize.ts';
import { Parameters } from '../parameters.ts';
import { prefix, TestParameters, tenantA, tenantB } from '../testing/tenants.ts';
import { startUserPool, type TestUserPool } from '../testing/user-pool.ts';
import { createAuthorizer } from './authorizer.ts';

let pool: TestUserPool;
let ownPool: TestUserPool;
let foreign: TestUserPool;
let store: TestParameters;

beforeAll(async () => {
  [pool, ownPool, foreign] = await Promise.all([startUserPool(), startUserPool(), startUserPool()]);
});
afterAll(() => Promise.all([pool.stop(), ownPool.stop(), foreign.stop()]));
beforeEach(() => {
  store = new TestParameters();
  const issuers = [
    { issuer: pool.issuer, clientId: 'client' },
    { issuer: ownPool.issuer, clientIds: ['client'], tenantId: tenantB },
  ];
  store.set('issuers', JSON.stringify(issuers));
  for (const [tenant, code] of [
    [tenantA, 'acme'],
    [tenantB, 'beta'],
  ]) {
    store.set(`tenants/${tenant}/code`, code ?? '');
    store.set(`tenants/${tenant}/status`, 'active');
    store.set(`tenants/${tenant}/plan`, 'standard');
  }
});

const ask = (token: string | undefined, host = 'acme.palette.example.com') => {
  const authorize = createAuthorize(new Parameters({ prefix, read: store.read }));
  return createAuthorizer(() => authorize)({
    headers: { ...(token && { authorization: `Bearer ${token}` }) },
    requestContext: { domainName: host },
  });
};
const ofA = { 'custom:tenant_id': tenantA, 'custom:role': 'admin', email: 'ada@example.com' };

it('hands tenant, user, role and plan to the functions', async () => {
  expect(await ask(pool.token(ofA))).toEqual({
    isAuthorized: true,
    context: { tenantId: tenantA, userId: 'ada', role: 'admin', email: 'ada@example.com', plan: 'standard' },
  });
});

it.each<[string, () => string | undefined]>([
  ['no token', () => undefined],
  ['no JWT', () => 'nonsense'],
  ['an ID token', () => pool.token({ ...ofA, token_use: 'id', aud: 'client' })],
  ['a token without a use', () => pool.token({ ...ofA, token_use: undefined })],
  ['an expired token', () => pool.token({ ...ofA, exp: Math.floor(Date.now() / 1_000) - 1 })],
  ['a token without an expiry', () => pool.token({ ...ofA, exp: undefined })],
  ['a token for another client', () => pool.token({ ...ofA, client_id: 'other' })],
  ['a token of a user pool that is not listed', () => foreign.token(ofA)],
  ['a token whose issuer is claimed to be a listed one', () => foreign.token({ ...ofA, iss: pool.issuer })],
  ['a token without a tenant', () => pool.token({ ...ofA, 'custom:tenant_id': undefined })],
  ['a token whose tenant is a pattern', () => pool.token({ ...ofA, 'custom:tenant_id': '*' })],
  ["a token of another tenant's own user pool", () => ownPool.token(ofA)],
  ['an unsigned token', () => `${pool.token(ofA).split('.').slice(0, 2).join('.')}.`],
  [
    'a token whose claims were changed',
    () => {
      const [header, , signature] = pool.token({ ...ofA, 'custom:tenant_id': tenantB }).split('.');
      return [header, pool.token(ofA).split('.')[1], signature].join('.');
    },
  ],
  [
    'a token with the algorithm "none"',
    () => {
      const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
      return `${header}.${pool.token(ofA).split('.')[1]}.`;
    },
  ],
])('refuses %s, without failing', async (_, token) => {
  expect(await ask(token())).toEqual({ isAuthorized: false });
});

it.each([
  ['of another tenant', 'beta.palette.example.com'],
  ['that only begins alike', 'acme2.palette.example.com'],
  ['of the pool', 'palette.example.com'],
  ['that is empty', ''],
])('refuses the token of a tenant on a host %s', async (_, host) => {
  expect(await ask(pool.token(ofA), host)).toEqual({ isAuthorized: false });
});

it.each(['suspended', 'unknown'])('refuses a tenant that is %s', async (status) => {
  store.set(`tenants/${tenantA}/status`, status);
  expect(await ask(pool.token(ofA))).toEqual({ isAuthorized: false });
});

it('refuses a tenant that does not exist any more', async () => {
  store.values.delete(`${prefix}tenants/${tenantA}/status`);
  store.values.delete(`${prefix}tenants/${tenantA}/code`);
  expect(await ask(pool.token(ofA))).toEqual({ isAuthorized: false });
});

it("accepts a tenant's own user pool for this tenant", async () => {
  const token = ownPool.token({ ...ofA, 'custom:tenant_id': tenantB });
  expect(await ask(token, 'beta.palette.example.com')).toMatchObject({ isAuthorized: true });
});

it('fails, and lets nobody in, while Parameter Store does not answer', async () => {
  store.failure = new Error('throttled');
  await expect(ask(pool.token(ofA))).rejects.toMatchObject({ errorType: 'ROUTING_UNAVAILABLE' });
});

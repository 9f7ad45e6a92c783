import { type Permission, permissions, type RouteKey } from '@console/core/access/permissions';
import { effectiveRoles } from '@console/core/access/roles';
import { isForPeople, isReading } from '@console/core/access/token-scope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttackedConsole, attackedConsole } from './support/console.ts';
import { type Claims, claimsOf, forger, identityToken, withHeader } from './support/forge-token.ts';

const routes = Object.entries(permissions) as [RouteKey, Permission][];
const roles = ['viewer', 'operator', 'admin'] as const;

let attacked: AttackedConsole;
let sign: (claims: Claims) => string;
beforeAll(async () => {
  attacked = await attackedConsole();
  sign = forger(attacked.installation.dataDir);
});
afterAll(() => attacked?.stop());

/** Names that there are not, so that a request that passes finds nothing to change. */
async function statusOf(route: string, token: string | undefined): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const url = path.replace(':code', 'nobody').replace(':id', 'none').replace(':email', 'nobody@example.com');
  const response = await fetch(`${attacked.running.url}/api${url}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
    },
    ...(method !== 'GET' && { body: '{"code":"!"}' }),
  });
  await response.arrayBuffer();
  return response.status;
}

const seconds = () => Math.floor(Date.now() / 1000);

/** Tokens of an administrator that are wrong in one way; each is signed with the true key where a signature is not the point. */
const wrongTokens: Record<string, (admin: string) => string | undefined | Promise<string>> = {
  none: () => undefined,
  'a broken signature': (admin) => `${admin.slice(0, -8)}AAAAAAAA`,
  'no signature': (admin) => `${admin.split('.').slice(0, 2).join('.')}.`,
  'alg none': (admin) => withHeader(admin, { alg: 'none', typ: 'JWT' }),
  'alg HS256': (admin) => withHeader(admin, { alg: 'HS256', typ: 'JWT' }),
  'an unknown key': (admin) => withHeader(admin, { alg: 'RS256', kid: 'other' }),
  'no end': (admin) => sign({ ...claimsOf(admin), exp: undefined }),
  'an end in the past': (admin) => sign({ ...claimsOf(admin), exp: seconds() - 10 }),
  'an end that is a text': (admin) => sign({ ...claimsOf(admin), exp: '9999999999' }),
  'a begin in the future': (admin) => sign({ ...claimsOf(admin), nbf: seconds() + 3_600 }),
  'another pool': (admin) => sign({ ...claimsOf(admin), iss: 'http://localhost:4000/cognito/local_other' }),
  'another client': (admin) => sign({ ...claimsOf(admin), client_id: 'other' }),
  'a user who does not exist': (admin) => sign({ ...claimsOf(admin), username: 'nobody' }),
  'the use of an identity token': (admin) => sign({ ...claimsOf(admin), token_use: 'id' }),
  'an identity token': () => identityToken(attacked.running.url, 'admin@example.com'),
  'no token at all': () => 'admin@example.com',
};

describe.each(Object.entries(wrongTokens))('a token with %s', (_, make) => {
  it('opens nothing that needs a sign-in', async () => {
    const token = await make(attacked.tokens.admin);
    const statuses = await Promise.all(
      routes.map(async ([route, { role }]) => [route, role === 'anyone', await statusOf(route, token)] as const),
    );
    expect(statuses.filter(([, open, status]) => !open && status !== 401)).toEqual([]);
    // A download has a secret of its own in its address, which these do not know.
    const expected = (route: string) => (route === 'GET /downloads/:token' ? 404 : 200);
    expect(statuses.filter(([route, open, status]) => open && status !== expected(route))).toEqual([]);
  });
});

describe.each(roles)('a token of a %s', (caller) => {
  it('opens what the role may use, and nothing else', async () => {
    const outcomes = await Promise.all(
      routes.map(async ([route, { role }]) => {
        const allowed = role === 'anyone' || role === 'signed-in' || effectiveRoles(caller).includes(role);
        const status = await statusOf(route, attacked.tokens[caller]);
        return { route, right: allowed ? status !== 401 && status !== 403 && status < 500 : status === 403, status };
      }),
    );
    expect(outcomes.filter(({ right }) => !right)).toEqual([]);
  });

  it('gives no more than the person has, whatever groups it names', async () => {
    const claimed = sign({ ...claimsOf(attacked.tokens[caller]), 'cognito:groups': ['admin', 'operator', 'viewer'] });
    expect(await statusOf('GET /audit', claimed)).toBe(caller === 'admin' ? 200 : 403);
  });
});

/** Creates a token for automation, in the name of the admin. */
async function automation(input: object): Promise<{ id: string; secret: string }> {
  const response = await fetch(`${attacked.running.url}/api/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${attacked.tokens.admin}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Attack', ...input }),
  });
  const { token, secret } = (await response.json()) as { token: { id: string }; secret: string };
  return { id: token.id, secret };
}

/** Routes that answer otherwise than with 403. */
async function openTo(token: string): Promise<RouteKey[]> {
  const guarded = routes.filter(([, { role }]) => role !== 'anyone').map(([route]) => route);
  const statuses = await Promise.all(guarded.map(async (route) => [route, await statusOf(route, token)] as const));
  expect(statuses.filter(([, status]) => status === 401 || status >= 500)).toEqual([]);
  return statuses.flatMap(([route, status]) => (status === 403 ? [] : route));
}

describe.each(roles)('a token for automation with the role %s', (caller) => {
  const allowed = routes.filter(
    ([route, { role }]) =>
      role !== 'anyone' && (role === 'signed-in' || effectiveRoles(caller).includes(role)) && !isForPeople(route),
  );

  it('opens what the role may use, and creates neither tokens nor people', async () => {
    const { secret } = await automation({ role: caller });
    expect(await openTo(secret)).toEqual(allowed.map(([route]) => route));
  });

  it('only reads when it is read-only', async () => {
    const { secret } = await automation({ role: caller, readOnly: true });
    expect(await openTo(secret)).toEqual(allowed.filter(([route, it]) => isReading(route, it)).map(([route]) => route));
  });

  it('does not leave its product', async () => {
    const { secret } = await automation({ role: caller, products: ['todo'] });
    expect(await openTo(secret)).toEqual(['GET /me', 'GET /products', 'GET /regions']);
  });
});

describe('a token for automation', () => {
  it('opens nothing once it is revoked, with another secret, or with the id of another', async () => {
    const [one, other] = [await automation({ role: 'admin' }), await automation({ role: 'admin' })];
    const last = one.secret.at(-1) === '0' ? '1' : '0';
    const crossed = other.secret.replace(other.id, one.id);
    for (const wrong of [`${one.secret.slice(0, -1)}${last}`, crossed, one.secret.toLowerCase(), 'dct_']) {
      expect(await statusOf('GET /me', wrong)).toBe(401);
    }
    expect(await statusOf('GET /me', one.secret)).toBe(200);
    const headers = { authorization: `Bearer ${attacked.tokens.admin}` };
    await fetch(`${attacked.running.url}/api/tokens/${one.id}`, { method: 'DELETE', headers });
    expect(await statusOf('GET /me', one.secret)).toBe(401);
    expect(await statusOf('GET /me', other.secret)).toBe(200);
  });
});

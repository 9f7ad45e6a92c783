import { describe, expect, it } from 'vitest';
import { testConsole } from './testing/console.ts';

type Console = Awaited<ReturnType<typeof testConsole>>;

const outcomes = async ({ call }: Console) =>
  (await call('GET /audit')).body.items.map((entry) => `${entry.action} ${entry.person ?? ''} ${entry.outcome}`);

describe('admins', () => {
  it('are everybody who may sign in', async () => {
    const { call } = await testConsole();
    const { body } = await call('GET /admins');
    expect(body.items.map(({ email, role }) => `${email} ${role}`)).toEqual([
      'admin@example.com admin',
      'operator@example.com operator',
      'viewer@example.com viewer',
    ]);
  });

  it('are invited, with a password that is told once and kept nowhere', async () => {
    const console = await testConsole();
    const invite = { body: { email: 'New@Example.com', role: 'operator' }, headers: { 'Idempotency-Key': 'k' } };
    expect(await console.call('POST /admins', invite)).toMatchObject({
      status: 201,
      body: { admin: { email: 'new@example.com', role: 'operator', invited: true }, temporaryPassword: 'Temporary-1' },
    });
    const repeated = await console.call('POST /admins', invite);
    expect(repeated).toMatchObject({ status: 201, body: { admin: { email: 'new@example.com' } } });
    expect(repeated.body).not.toHaveProperty('temporaryPassword');
    expect(await outcomes(console)).toEqual([
      'admin.invite new@example.com succeeded',
      'admin.invite new@example.com accepted',
    ]);
  });

  it('are invited once', async () => {
    const { call } = await testConsole();
    expect(await call('POST /admins', { body: { email: 'viewer@example.com', role: 'admin' } })).toMatchObject({
      status: 409,
      body: { code: 'admin-exists', errors: [{ path: 'email' }] },
    });
  });

  it.each([
    [{ email: 'nobody', role: 'viewer' }, 'email'],
    [{ email: 'a@example.com', role: 'god' }, 'role'],
    [{ email: 'a@example.com' }, 'role'],
    [{ email: 'a@example.com', role: 'viewer', password: 'x' }, 'password'],
  ])('are not invited with %j', async (body, path) => {
    const { call, admins } = await testConsole();
    expect(await call('POST /admins', { body })).toMatchObject({ status: 400, body: { errors: [{ path }] } });
    expect(admins.size).toBe(3);
  });

  it('get another role, which counts at once', async () => {
    const { call } = await testConsole();
    await call('GET /me', { as: 'operator' });
    const { body } = await call('PATCH /admins/operator@example.com', { body: { role: 'viewer' } });
    expect(body.admin).toMatchObject({ role: 'viewer', enabled: true });
    expect((await call('GET /me', { as: 'operator' })).body.roles).toEqual(['viewer']);
  });

  it('are kept out at once', async () => {
    const { call } = await testConsole();
    await call('GET /me', { as: 'viewer' });
    await call('PATCH /admins/viewer@example.com', { body: { enabled: false } });
    expect((await call('GET /me', { as: 'viewer' })).status).toBe(401);
    await call('PATCH /admins/viewer@example.com', { body: { enabled: true } });
    expect((await call('GET /me', { as: 'viewer' })).status).toBe(200);
    await call('DELETE /admins/viewer@example.com');
    expect((await call('GET /me', { as: 'viewer' })).status).toBe(401);
  });

  it.each([
    ['PATCH', 'operator', { enabled: false }, true],
    ['PATCH', 'operator', { role: 'viewer' }, true],
    ['DELETE', 'operator', undefined, true],
    ['PATCH', 'operator', { role: 'operator' }, false],
    ['PATCH', 'viewer', { role: 'operator', enabled: true }, false],
  ])(
    'are signed out everywhere when they may do less than before: %s %s %j %s',
    async (method, who, body, expected) => {
      const { deps } = await testConsole();
      const signedOut: string[] = [];
      const directory = { ...deps.directory, signOut: async (email: string) => void signedOut.push(email) };
      const { call } = await testConsole({}, { directory });
      expect((await call(`${method} /admins/${who}@example.com`, { body })).status).toBe(200);
      expect(signedOut).toEqual(expected ? [`${who}@example.com`] : []);
    },
  );

  it.each([
    ['PATCH', { role: 'operator' }],
    ['PATCH', { enabled: false }],
    ['PATCH', { role: 'viewer', enabled: true }],
    ['DELETE', undefined],
  ])('always one remains who can administer: %s %j', async (method, body) => {
    const console = await testConsole();
    const { call, admins } = console;
    const attempt = await call(`${method} /admins/admin@example.com`, { body });
    expect(attempt).toMatchObject({ status: 409, body: { code: 'last-admin' } });
    expect(admins.get('admin@example.com')).toMatchObject({ role: 'admin', enabled: true });
    expect((await outcomes(console))[0]).toMatch(/admin@example\.com refused$/);
    await call('PATCH /admins/operator@example.com', { body: { role: 'admin' } });
    await call('PATCH /admins/operator@example.com', { body: { enabled: false } });
    expect((await call(`${method} /admins/admin@example.com`, { body })).status).toBe(409);
    await call('PATCH /admins/operator@example.com', { body: { enabled: true } });
    expect((await call(`${method} /admins/admin@example.com`, { body })).status).toBe(200);
  });

  it('cannot be changed into nothing, or when they are not there', async () => {
    const { call } = await testConsole();
    expect((await call('PATCH /admins/viewer@example.com', { body: {} })).status).toBe(400);
    expect((await call('PATCH /admins/stranger@example.com', { body: { enabled: false } })).status).toBe(404);
    expect((await call('DELETE /admins/stranger@example.com')).status).toBe(404);
  });

  it('leave a trace when the directory fails half-way', async () => {
    const { deps } = await testConsole();
    const directory = { ...deps.directory, setEnabled: () => Promise.reject(new Error('Cognito is away')) };
    const console = await testConsole({}, { directory });
    const { status } = await console.call('PATCH /admins/viewer@example.com', { body: { enabled: false } });
    expect(status).toBe(500);
    expect(await outcomes(console)).toEqual([
      'admin.change viewer@example.com failed',
      'admin.change viewer@example.com accepted',
    ]);
    const directoryAgain = await console.call('PATCH /admins/viewer@example.com', { body: { role: 'operator' } });
    expect(directoryAgain.status).not.toBe(503);
  });

  it('are not changed by two at once', async () => {
    const { call, store, clock } = await testConsole();
    const until = new Date(clock.time + 10_000).toISOString();
    const lease = { id: 'admins', holder: 'another', until, rev: 0 };
    await store.commit([{ write: 'create', kind: 'lease', record: lease }]);
    const attempt = () => call('PATCH /admins/viewer@example.com', { body: { enabled: false } });
    expect(await attempt()).toMatchObject({ status: 503, body: { code: 'busy' } });
    clock.time += 11_000;
    expect((await attempt()).status).toBe(200);
  });
});

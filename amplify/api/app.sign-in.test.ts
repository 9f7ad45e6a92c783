import { describe, expect, it } from 'vitest';
import { testConsole } from './testing/console.ts';

describe('signing in', () => {
  it('tells who it is and what they may do', async () => {
    const { call } = await testConsole();
    expect((await call('GET /me')).body).toEqual({
      email: 'admin@example.com',
      roles: ['viewer', 'operator', 'admin'],
    });
    expect((await call('GET /me', { as: 'viewer' })).body.roles).toEqual(['viewer']);
  });

  it.each(['', 'Basic YTpi', 'Bearer', 'Bearer a b', `Bearer ${'x'.repeat(9000)}`])(
    'refuses the Authorization %j',
    async (header) => {
      const { call } = await testConsole();
      const answer = await call('GET /me', { as: null, headers: { Authorization: header } });
      expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
      expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
    },
  );

  it('says that a sign-in has expired', async () => {
    const { call } = await testConsole();
    expect(await call('GET /me', { as: 'expired' })).toMatchObject({
      status: 401,
      body: { detail: 'The sign-in has expired: sign in again.' },
    });
  });

  it('refuses people who are gone', async () => {
    const { call } = await testConsole();
    expect(await call('GET /me', { as: 'stranger' })).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  it('notices within a minute that somebody was disabled', async () => {
    const { call, clock, admins } = await testConsole();
    expect((await call('GET /me')).status).toBe(200);
    const admin = admins.get('admin@example.com');
    if (admin) admin.enabled = false;
    clock.time += 61_000;
    expect(await call('GET /me')).toMatchObject({ status: 401, body: { detail: expect.stringContaining('disabled') } });
  });

  it('notices within a minute that somebody lost a role', async () => {
    const { call, clock, admins } = await testConsole();
    await call('GET /me');
    const admin = admins.get('admin@example.com');
    if (admin) admin.role = 'viewer';
    clock.time += 61_000;
    expect((await call('GET /me')).body.roles).toEqual(['viewer']);
    expect((await call('GET /audit')).status).toBe(403);
  });

  it('gives no more than the token was issued with', async () => {
    const verifyToken = async (username: string) => ({ username, groups: ['viewer'] });
    const { call } = await testConsole({}, { verifyToken });
    expect((await call('GET /me')).body).toEqual({ email: 'admin@example.com', roles: ['viewer'] });
  });

  it('does not turn people away when the directory does not answer', async () => {
    const { deps } = await testConsole();
    const directory = { ...deps.directory, findByUsername: () => Promise.reject(new Error('no network')) };
    const { call, logged } = await testConsole({}, { directory });
    expect(await call('GET /me')).toMatchObject({ status: 503, body: { code: 'sign-in-unavailable' } });
    expect(logged.join()).toContain('no network');
  });

  it('asks the directory once a minute', async () => {
    const { deps } = await testConsole();
    let asked = 0;
    const directory = {
      ...deps.directory,
      findByUsername: (username: string) => {
        asked += 1;
        return deps.directory.findByUsername(username);
      },
    };
    const { call } = await testConsole({}, { directory });
    for (let i = 0; i < 5; i++) await call('GET /me');
    expect(asked).toBe(1);
  });
});

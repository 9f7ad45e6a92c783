import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jsonFiles } from './data-store.ts';
import { context } from './services.ts';

describe('the data store', () => {
  let dir: string;
  const open = () => jsonFiles(dir).create(context, 'pool', { Users: {} });

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'cognito-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('keeps what was set, dates too', async () => {
    const UserCreateDate = new Date('2026-11-20T09:00:00Z');
    await (await open()).set(context, ['Users', 'a.b'], { Username: 'a.b', UserCreateDate });
    const again = await open();
    expect(await again.get(context, ['Users', 'a.b'])).toEqual({ Username: 'a.b', UserCreateDate });
    await again.delete(context, ['Users', 'a.b']);
    expect(await (await open()).get(context, ['Users', 'a.b'])).toBeNull();
  });

  it('answers the default for what is missing', async () => {
    const store = await open();
    expect(await store.get(context, ['Groups', 'a'], {})).toEqual({});
    expect(await store.get(context, ['Users', 'constructor'])).toBeNull();
  });

  it('forgets the oldest of many refresh tokens', async () => {
    const store = await open();
    const RefreshTokens = Array.from({ length: 80 }, (_, index) => `t${index}`);
    await store.set(context, ['Users', 'a'], { RefreshTokens });
    const user = await store.get<{ RefreshTokens: string[] }>(context, ['Users', 'a']);
    expect(user?.RefreshTokens).toHaveLength(50);
    expect(user?.RefreshTokens.at(-1)).toBe('t79');
  });

  it('leaves no half-written file', async () => {
    await (await open()).set(context, ['Users', 'a'], {});
    expect(readdirSync(dir)).toEqual(['pool.json', 'pool.json.earlier']);
  });

  it('goes on from the version before a damaged one', async () => {
    const warned = vi.spyOn(console, 'error').mockImplementation(() => {});
    const store = await open();
    await store.set(context, ['Users', 'a'], { Username: 'a' });
    await store.set(context, ['Users', 'b'], { Username: 'b' });
    writeFileSync(join(dir, 'pool.json'), '{"Users": {"a"');
    expect(await (await open()).get(context, 'Users')).toEqual({ a: { Username: 'a' } });
    expect(warned.mock.calls.join()).toContain('pool.json is damaged');
    warned.mockRestore();
  });

  it('does not begin anew when nothing can be read, which would bring back the first passwords', async () => {
    await open();
    for (const name of ['pool.json', 'pool.json.earlier']) writeFileSync(join(dir, name), '');
    await expect(open()).rejects.toThrow(/pool\.json is damaged .*: restore it from a backup/);
  });
});

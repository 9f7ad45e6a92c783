import { chmodSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { succeeds } from '../../postgres/run-program.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { sharedUser } from './isolation.ts';
import { ownUsers } from './own-users.ts';

const available =
  process.getuid?.() === 0 && (await succeeds(['unshare', '--mount', '--', 'setpriv', '--version'], '/'));

describe.runIf(available)('an application whose code', () => {
  it.each([
    ['others may read runs as a user of its own', 0o755, 0],
    ['others may not read runs as the user of the console, with one warning', 0o700, 1],
  ])('%s', async (_, mode, warnings) => {
    const dir = realpathSync(await temporaryFolder());
    const cwd = join(dir, 'product');
    mkdirSync(cwd);
    chmodSync(cwd, mode);
    const messages: string[] = [];
    const isolation = ownUsers({
      groups: undefined,
      hideProcesses: true,
      hidden: join(dir, 'data'),
      otherwise: sharedUser,
      warn: (message) => messages.push(message),
    });
    const plan = { command: ['node'], cwd, env: { PATH: process.env.PATH ?? '' }, secretValues: [] };
    const start = (code: string) => isolation.confine({ home: join(dir, 'data', code), memoryMiB: undefined, plan });
    const users = [(await start('acme')).uid, (await start('other')).uid];
    expect(users.filter((uid) => uid === undefined)).toHaveLength(warnings * 2);
    expect(messages).toHaveLength(warnings);
  });

  it('imports packages that others may not read runs as the user of the console', async () => {
    const dir = realpathSync(await temporaryFolder());
    const root = join(dir, 'data/image');
    const cwd = join(root, 'product');
    mkdirSync(cwd, { recursive: true });
    mkdirSync(join(dir, 'packages'), { mode: 0o700 });
    symlinkSync(join(dir, 'packages'), join(root, 'node_modules'));
    const messages: string[] = [];
    const isolation = ownUsers({
      groups: undefined,
      hideProcesses: true,
      hidden: join(dir, 'data'),
      otherwise: sharedUser,
      warn: (message) => messages.push(message),
    });
    const plan = { command: ['node'], cwd, env: { PATH: process.env.PATH ?? '' }, secretValues: [] };
    const task = { home: join(dir, 'data/acme'), memoryMiB: undefined, plan, code: { cwd, root } };
    expect((await isolation.confine(task)).uid).toBeUndefined();
    expect(messages).toHaveLength(1);
    chmodSync(join(dir, 'packages'), 0o755);
    const again = { ...task, code: { cwd: `${cwd}/`, root } };
    expect((await isolation.confine(again)).uid).toBeGreaterThan(0);
  });
});

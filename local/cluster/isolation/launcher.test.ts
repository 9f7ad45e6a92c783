import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runProgram, succeeds } from '../../postgres/run-program.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { userOfHome } from './homes.ts';
import { launcher } from './launcher.ts';
import { viewFor } from './view.ts';

const available =
  process.getuid?.() === 0 && (await succeeds(['unshare', '--mount', '--', 'setpriv', '--version'], '/'));
let dir: string;

beforeEach(async () => {
  // A folder that other users may not enter, as /root: the code, and the data of the console with a home.
  dir = await temporaryFolder();
  chmodSync(dir, 0o700);
  for (const path of ['code/product', 'data/homes', 'elsewhere/some']) mkdirSync(join(dir, path), { recursive: true });
  writeFileSync(join(dir, 'code/product/file'), 'code');
  writeFileSync(join(dir, 'elsewhere/some/index.js'), 'module.exports = "module"');
  symlinkSync(join(dir, 'elsewhere'), join(dir, 'code/node_modules'));
  writeFileSync(join(dir, 'data/secret'), 'secret');
  writeFileSync(join(dir, 'private'), 'private');
});

/** What a script of the application prints. */
function run(script: string, env: Record<string, string> = {}): Promise<string> {
  const home = join(dir, 'data/homes/acme');
  const uid = userOfHome(home);
  const cwd = join(dir, 'code/product');
  const plan = {
    command: ['/bin/sh', '-c', script, 'sh', "it's $HOME"],
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: home, ...env },
    secretValues: [],
  };
  const view = viewFor({ cwd, root: cwd, own: [home], programs: [process.execPath], hidden: join(dir, 'data') });
  const { command, env: launched } = launcher({ uid, plan, view, group: undefined, hideProcesses: true });
  return runProgram(command, '/', launched);
}

describe.runIf(available)('an application that is launched as another user', () => {
  it('has its variables and arguments, and no others', async () => {
    const given = { ODD: `a'b"c $HOME \\ \n`, LD_PRELOAD: '/no/such/library.so' };
    const printed = await run(
      `"${process.execPath}" -p 'JSON.stringify(process.env)' 2>/dev/null; printf %s "$1"`,
      given,
    );
    const [json = '', argument] = printed.split('\n');
    expect(JSON.parse(json)).toMatchObject(given);
    expect(Object.keys(JSON.parse(json)).filter((name) => name.startsWith('APPLICATION_'))).toEqual([]);
    expect(argument).toBe("it's $HOME");
  });

  it('reads its code and the modules above it, and writes to its home only', async () => {
    expect(await run('cat file')).toBe('code');
    expect(await run(`"${process.execPath}" -p 'require("some")'`)).toBe('module\n');
    expect(await run('cd "$HOME" && echo text > file && cat file && id -u')).toMatch(/^text\n\d{10}\n$/);
    await expect(run('echo changed > file')).rejects.toThrow('Permission denied');
  });

  it.each(['data/secret', 'private'])('does not see %s', async (path) => {
    await expect(run(`cat ${join(dir, path)}`)).rejects.toThrow('No such file');
    expect(await run(`ls ${dir} ${join(dir, 'data')}`)).not.toMatch(/secret|private/);
  });

  it('sees no other processes, and gains no privileges', async () => {
    await expect(run(`ls /proc/${process.pid}`)).rejects.toThrow('No such file');
    expect(await run('grep -E "NoNewPrivs|CapEff|Groups" /proc/self/status')).toMatch(
      /Groups:\s+\nCapEff:\s+0+\nNoNewPrivs:\s+1/,
    );
  });

  it('leaves the files of the machine as they are', async () => {
    await run('true');
    expect(await runProgram(['cat', join(dir, 'data/secret')], '/')).toBe('secret');
  });
});

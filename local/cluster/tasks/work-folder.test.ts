import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { ensureOpenFolder } from './own-folders.ts';
import { prepareWorkFolder } from './work-folder.ts';
import { WorkFolders } from './work-folders.ts';

const root = process.getuid?.() === 0;
const customer = 1_900_000_123;
let dir: string;
let work: string;
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
};
beforeEach(async () => {
  dir = await temporaryFolder();
  chmodSync(dir, 0o755);
  work = join(dir, 'folders/acme/work');
  ensureOpenFolder(dirname(work));
});
const prepare = (image: string, user = root ? customer : undefined) =>
  prepareWorkFolder({ path: work, image: join(dir, image), user });
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, {
    cwd: work,
    encoding: 'utf8',
    ...(root && { uid: customer, gid: customer }),
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
  });
const read = (path: string) => readFileSync(join(work, path), 'utf8');

describe('the working folder of a customer', () => {
  it.each([
    [
      'CommonJS',
      'main.cjs',
      "console.log(require('pack'), require('./lib/part.cjs'), read('views/page.txt'))",
      'const read = (p) => require("fs").readFileSync(p, "utf8");',
    ],
    [
      'ES modules',
      'main.mjs',
      "import part from './lib/part.cjs'; console.log(pack, part, fs.readFileSync('views/page.txt', 'utf8'))",
      "import fs from 'fs'; import pack from 'pack';",
    ],
  ])('runs %s of Node.js with its packages and its files', (_, name, code, head) => {
    put('image/lib/part.cjs', "module.exports = 'part'");
    put('image/views/page.txt', 'page');
    put('image/node_modules/pack/index.js', "module.exports = 'pack'");
    put(`image/${name}`, `${head} ${code}`);
    prepare('image');
    expect(run(process.execPath, name)).toBe('pack part page\n');
    expect(lstatSync(join(work, 'node_modules')).isSymbolicLink()).toBe(true);
  });

  it.runIf(existsSync('/usr/bin/python3'))('runs Python with its modules', () => {
    put('image/app/__init__.py', '');
    put('image/app/part.py', "name = 'part'");
    put('image/main.py', 'from app.part import name\nprint(name, open("main.py").read()[:4])');
    put('image/app/__main__.py', 'from app.part import name\nprint(name)');
    prepare('image');
    expect(run('/usr/bin/python3', 'main.py')).toBe('part from\n');
    expect(run('/usr/bin/python3', '-m', 'app')).toBe('part\n');
  });

  it('takes what the application writes, also in a folder of the image, and keeps it when the image changes', () => {
    put('first/main.js', 'first');
    put('first/uploads/.keep', '');
    put('first/old/gone.js', '');
    put('second/main.js', 'second');
    put('second/uploads/.keep', '');
    prepare('first');
    run('/bin/sh', '-c', 'echo picture > uploads/picture; echo note > note; mkdir own; echo mine > own/file');
    prepare('second');
    expect([read('main.js'), read('uploads/picture'), read('note'), read('own/file')]).toEqual([
      'second',
      'picture\n',
      'note\n',
      'mine\n',
    ]);
    expect(existsSync(join(work, 'old'))).toBe(false);
    expect(existsSync(join(dir, 'first/uploads/picture'))).toBe(false);
  });

  it('is given back to the image of the tasks that stay', () => {
    put('first/main.js', 'first');
    put('second/main.js', 'second');
    const folders = new WorkFolders();
    const enter = (image: string) => folders.enter({ path: work, image: join(dir, image), user: undefined });
    enter('first');
    const leaveSecond = enter('second');
    expect(read('main.js')).toBe('second');
    leaveSecond();
    expect(read('main.js')).toBe('first');
  });
});

describe.runIf(root)('a customer in its working folder', () => {
  it('cannot replace what belongs to the console, so that the console follows no link of the customer', () => {
    put('image/main.js', '');
    put('image/views/page', '');
    put('other/views/page', '');
    put('other/views/planted', '');
    prepare('image');
    for (const command of ['rm main.js', 'mv views gone', 'rm -r views', 'mv ../work ../gone', 'rm ../work.image']) {
      expect(() => run('/bin/sh', '-c', command), command).toThrow();
    }
    mkdirSync(join(dir, 'target'));
    chmodSync(join(dir, 'target'), 0o777);
    rmSync(join(work, 'views'), { recursive: true });
    run('/bin/sh', '-c', `ln -s ${join(dir, 'target')} views`);
    prepare('other');
    expect(existsSync(join(dir, 'target/planted'))).toBe(false);
    expect(lstatSync(join(work, 'views')).isSymbolicLink()).toBe(true);
  });

  it('lets no other customer in', () => {
    put('image/main.js', '');
    prepare('image');
    const other = { uid: customer + 1, gid: customer + 1 };
    expect(() => execFileSync('/bin/ls', [work], { ...other, stdio: 'pipe' })).toThrow('Permission denied');
  });
});

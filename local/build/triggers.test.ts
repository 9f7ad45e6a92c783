import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { assembleTriggers } from './triggers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

it('makes handlers that Lambda loads from their folder alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'triggers-'));
  try {
    await assembleTriggers(root, folder);
    const names = ['authorizer', 'pages', 'pre-token', 'user-migration'];
    expect((await readdir(folder)).filter((name) => name.endsWith('.js')).sort()).toEqual(names.map((n) => `${n}.js`));
    for (const name of names) {
      const program = `import('./${name}.js').then(({ handler }) => console.log(typeof handler))`;
      const env = { PATH: process.env.PATH, NOTICE: 'yes' };
      expect(execFileSync(process.execPath, ['-e', program], { cwd: folder, encoding: 'utf8', env })).toBe(
        'function\n',
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

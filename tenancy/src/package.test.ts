import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const manifest = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { dependencies: Record<string, string> };
let folder: string;
let files: string[];

/** Installs the packed package and its dependencies from where they are installed already. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const run = (command: string, args: string[], cwd: string) => execFileSync(command, args, { cwd, encoding: 'utf8' });
  const [packed] = JSON.parse(
    run(
      'npm',
      ['pack', '--json', '--loglevel=error', '--foreground-scripts=false', '--pack-destination', folder],
      here('..'),
    ),
  ) as { filename: string; files: { path: string }[] }[];
  files = packed?.files.map(({ path }) => path) ?? [];
  const modules = join(folder, 'app/node_modules');
  mkdirSync(join(modules, '@console/tenancy'), { recursive: true });
  const file = join(folder, packed?.filename ?? '');
  run('tar', ['-xzf', file, '--strip-components=1', '-C', join(modules, '@console/tenancy')], folder);
  for (const name of [...Object.keys(manifest.dependencies), '@types/node']) {
    const target = join(modules, name);
    mkdirSync(join(target, '..'), { recursive: true });
    symlinkSync(here(`../../node_modules/${name}`), target);
  }
  writeFileSync(join(folder, 'app/package.json'), '{"type":"module"}');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('depends on nothing of this repository', () => {
  expect(Object.keys(manifest.dependencies).filter((name) => name.startsWith('@console/'))).toEqual([]);
  expect(files.filter((path) => !/^(dist\/|package\.json$|README\.md$|LICENSE$)/.test(path))).toEqual([]);
  expect(files.filter((path) => /\.test\.|testing/.test(path))).toEqual([]);
});

it('runs the first page of the README, with types', () => {
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(here('../README.md'), 'utf8')) ?? [];
  const app = join(folder, 'app');
  writeFileSync(join(app, 'api.ts'), example);
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', '--types', 'node'];
  execFileSync(process.execPath, [here('../../node_modules/typescript/bin/tsc'), ...options, 'api.ts'], {
    cwd: app,
    stdio: 'inherit',
  });
  const program = `
    import { handler } from './api.js';
    const ask = (path, authorizer) =>
      handler({ rawPath: path, requestContext: { http: { method: 'GET', path }, authorizer } }).then((r) => r.statusCode);
    console.log(await ask('/health'), await ask('/notes'), await ask('/notes', { lambda: { tenantId: '*' } }));
  `;
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: app, encoding: 'utf8' });
  expect(answer.trim().split('\n').at(-1)).toBe('200 401 400');
});

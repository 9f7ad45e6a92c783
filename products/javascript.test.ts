import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it.each([
  ['CommonJS', "const { basename } = require('node:path'); console.log(basename('/a/works'));"],
  ['a module', "import { basename } from 'node:path'; console.log(basename('/a/works'));"],
])('a .js file of a product runs as what it is written as: %s', (_, program) => {
  const root = mkdtempSync(join(tmpdir(), 'products-'));
  const folder = join(root, 'products', 'shop');
  mkdirSync(folder, { recursive: true });
  copyFileSync(new URL('../package.json', import.meta.url), join(root, 'package.json'));
  copyFileSync(new URL('package.json', import.meta.url), join(root, 'products', 'package.json'));
  writeFileSync(join(folder, 'server.js'), program);
  expect(execFileSync(process.execPath, ['server.js'], { cwd: folder, encoding: 'utf8' })).toBe('works\n');
  rmSync(root, { recursive: true });
});

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const paths = readdirSync(join(root, 'deployment'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)[a-z-]+\.sh$/.test(path))
  .map((path) => join('deployment', path));
const scripts = paths.filter((path) => path.split('/').length === 2);
const isInstalled = spawnSync('shellcheck', ['--version']).status === 0;

it.runIf(isInstalled)('shellcheck finds nothing', () => {
  const { stdout, status } = spawnSync('shellcheck', ['-x', ...paths], { cwd: root, encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

describe.each(scripts)('%s', (path) => {
  it('stops at the first error, is executable, and prints its options', () => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toMatch(/^#!\/usr\/bin\/env bash\n/);
    expect(text).toContain('\nset -euo pipefail\n');
    expect(statSync(join(root, path)).mode & 0o111).toBe(0o111);
    const { stdout, status } = spawnSync('/bin/bash', [path, '--help'], { cwd: root, encoding: 'utf8' });
    expect(stdout).toContain(`Usage: ${path}`);
    expect(status).toBe(0);
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');

it.each(['docs/security.md', 'docs/threat-model.md'])('%s names only tests that exist', (page) => {
  const named = readFileSync(`${root}/${page}`, 'utf8').matchAll(
    /`([\w./-]+\.(?:test|system|policies|attack|aws)\.ts)`/g,
  );
  const names = [...named].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)))).toEqual([]);
});

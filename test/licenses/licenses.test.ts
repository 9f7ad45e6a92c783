import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exceptions, isAllowed } from './allowed.ts';
import { installedPackages, productionPackages } from './packages.ts';
import { refused } from './refused.ts';

const lockfile = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');

it('finds only licenses that are allowed in what is installed to run the console', () => {
  expect(refused(productionPackages(lockfile))).toEqual([]);
});

it('finds nothing under the AGPL or GPL in what npm ci installs', () => {
  const copyleft = installedPackages(lockfile).filter(({ license }) => license.includes('GPL') && !isAllowed(license));
  expect(copyleft).toEqual([]);
});

it('has no exception without a package', () => {
  const names = productionPackages(lockfile).map(({ name }) => name);
  expect(exceptions.filter(({ packages }) => !names.some((name) => packages.test(name)))).toEqual([]);
});

it('refuses a package with another license, or with none, and leaves out what only developers install', () => {
  const text = JSON.stringify({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/free': { version: '1.0.0', license: 'MIT' },
      'node_modules/free/node_modules/@a/copyleft': { version: '1.0.0', license: 'AGPL-3.0-or-later' },
      'node_modules/unknown': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0', dev: true },
    },
  });
  expect(refused(productionPackages(text)).map(({ name }) => name)).toEqual(['@a/copyleft', 'unknown']);
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND Apache-2.0', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0', false],
  ['', false],
])('decides on "%s": %s', (expression, expected) => {
  expect(isAllowed(expression)).toBe(expected);
});

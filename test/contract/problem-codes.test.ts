import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemCodes } from '@console/core/contract/problem';
import { expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

/** What can reach a caller of the API; the configuration and a job's stacks cannot. */
const folders = [
  ...[
    'contract',
    'access',
    'accounts',
    'admins',
    'alerts',
    'batches',
    'claims',
    'customers',
    'operations',
    'pools',
    'quotas',
    'regions',
    'snapshots',
    'tenants',
    'tokens',
  ].map((folder) => `core/${folder}`),
  'amplify/api',
  ...['aws', 'dynamodb', 'cognito', 'store', 'memory'].map((folder) => `adapters/${folder}`),
];

const patterns = [
  /\bconflict\(\s*'([a-z-]+)'/g,
  /(?<!message: )\{ code: '([a-z-]+)', values\b/g,
  /return \{\s*code: '([a-z-]+)',\s*values\b/g,
  /\bunavailable\(\s*'([a-z-]+)'/g,
  /new HttpProblem\(\s*\d+,\s*'([a-z-]+)'/g,
  /new DomainError\(\s*'[a-z-]+',\s*'([a-z-]+)'/g,
  /\banswer\(\s*\d+,\s*'([a-z-]+)'/g,
];

const codesOf = (source: string) =>
  patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, code]) => code));

const thrown = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.') && !file.includes('/testing/'))
  .concat('core/errors.ts', 'core/race.ts')
  .flatMap((file) => codesOf(readFileSync(join(root, file), 'utf8')));

it('every problem that the API can answer with is among the stable words', () => {
  expect(thrown.length).toBeGreaterThan(30);
  expect([...new Set(thrown)].filter((code) => !(problemCodes as readonly unknown[]).includes(code))).toEqual([]);
});

it('every stable word is the code of a problem', () => {
  expect(problemCodes.filter((code) => !thrown.includes(code))).toEqual([]);
});

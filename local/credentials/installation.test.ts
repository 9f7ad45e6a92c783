import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { installationCredentials } from './installation.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'credentials-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

it('makes an access key once, for the eyes of its user only', () => {
  const made = installationCredentials(dir);
  expect(installationCredentials(dir)).toEqual(made);
  expect(statSync(join(dir, 'credentials.json')).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(join(dir, 'credentials.json'), 'utf8'))).toEqual(made);
});

it('makes another one for each installation', () => {
  expect(installationCredentials(join(dir, 'a'))).not.toEqual(installationCredentials(join(dir, 'b')));
});

it('says what to do about a file that is damaged', () => {
  writeFileSync(join(dir, 'credentials.json'), '{');
  expect(() => installationCredentials(dir)).toThrow('delete it');
});

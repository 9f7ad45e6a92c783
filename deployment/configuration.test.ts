import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportLines } from './exports.ts';
import { settingsText } from './testing/settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const shell = (script: string) => execFileSync('/bin/bash', ['-euc', script], { encoding: 'utf8' });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string) => {
  const path = join(folder, 'config');
  writeFileSync(path, text);
  return promisify(execFile)(join(root, 'node_modules/.bin/tsx'), ['deployment/configuration.ts', path], { cwd: root });
};

it('prints the settings, and the names derived from them, for a shell', async () => {
  const { stdout } = await read(settingsText());
  const script = `${stdout}\nprintf '%s|%s|%s' "$DOMAIN_NAME" "$EXECUTION_BOUNDARY" "$EXTERNAL_ID"`;
  expect(shell(script)).toBe(
    'apps.example.com|deployment-console-execution-boundary|deployment-console:111111111111:222222222222',
  );
});

it('prints nothing for a shell, and every error, when the settings are wrong', async () => {
  const text = settingsText({ DOMAIN_NAME: '$(touch pwned)', NAT_GATEWAYS: '' });
  const failure = await read(text).catch((error: { code: number; stdout: string; stderr: string }) => error);
  expect(failure).toMatchObject({ code: 1, stdout: '' });
  expect(failure.stderr).toContain('DOMAIN_NAME: is "$(touch pwned)", but must be a domain');
  expect(failure.stderr).toContain('NAT_GATEWAYS: is empty');
});

it.each(['$(id)', '`id`', "'; id; '", "'\\''", '"', '$HOME', 'a\nb', '\\'])('keeps %j plain text', (value) => {
  expect(shell(`${exportLines({ VALUE: value }).join('\n')}\nprintf %s "$VALUE"`)).toBe(value);
});

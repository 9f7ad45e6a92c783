import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { configurationPath, readConfiguration } from './file.ts';

const settings = `
MANAGEMENT_ACCOUNT="111111111111"
MANAGEMENT_REGION="eu-central-1"
CLUSTER_ACCOUNT="222222222222"
DOMAIN_NAME="apps.example.com"
HOSTED_ZONE_ID="Z0123456789ABC"
ALERT_EMAILS="on-call@example.com"
ADMIN_EMAIL="admin@example.com"
MAX_CONCURRENT_JOBS="5"
NAT_GATEWAYS="1"
LOG_RETENTION_DAYS="30"
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function refusal(path: string): DomainError {
  try {
    readConfiguration(path);
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('The settings were taken.');
}

it('takes .config.local before .config, and the file that is named before both', () => {
  expect(configurationPath(root, {})).toBe(join(root, '.config'));
  writeFileSync(join(root, '.config.local'), '');
  expect(configurationPath(root, {})).toBe(join(root, '.config.local'));
  expect(configurationPath(root, { CONFIG_FILE: '/elsewhere' })).toBe('/elsewhere');
});

it('reads the file', () => {
  const path = join(root, '.config');
  writeFileSync(path, settings);
  expect(readConfiguration(path)).toMatchObject({ domainName: 'apps.example.com', natGateways: 1 });
});

it('names the file that is not there', () => {
  const path = join(root, 'none');
  expect(refusal(path)).toMatchObject({
    kind: 'validation',
    code: 'configuration',
    message: expect.stringContaining(`The settings ${path} cannot be read: ENOENT`),
    cause: { code: 'ENOENT' },
  });
});

it('names the file whose settings are wrong', () => {
  const path = join(root, '.config');
  writeFileSync(path, 'NAT_GATEWAYS="9"\n');
  const error = refusal(path);
  expect(error).toMatchObject({
    kind: 'validation',
    code: 'configuration',
    message: expect.stringContaining(`${path}: The settings cannot be used:`),
    cause: { code: 'configuration' },
  });
  expect(error.errors).toContainEqual(expect.objectContaining({ path: 'NAT_GATEWAYS' }));
});

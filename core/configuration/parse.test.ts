import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { settings } from './model.ts';
import { parseConfiguration } from './parse.ts';

const complete: Record<string, string> = {
  MANAGEMENT_ACCOUNT: '111111111111',
  MANAGEMENT_REGION: 'eu-central-1',
  CLUSTER_ACCOUNT: '222222222222',
  DOMAIN_NAME: 'apps.example.com',
  HOSTED_ZONE_ID: 'Z0123456789ABC',
  ALERT_EMAILS: 'on-call@example.com, second@example.com',
  ADMIN_EMAIL: 'admin@example.com',
  MAX_CONCURRENT_JOBS: '5',
  NAT_GATEWAYS: '1',
  LOG_RETENTION_DAYS: '30',
};

const text = (changes: Record<string, string> = {}) =>
  Object.entries({ ...complete, ...changes })
    .map(([key, value]) => `${key}="${value}"`)
    .join('\n');

function refusal(of: string): DomainError {
  try {
    parseConfiguration(of);
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('The settings were taken.');
}

const refusedKeys = (of: string) => [...new Set(refusal(of).errors?.map(({ path }) => path))];

describe('the settings', () => {
  it('are read with comments, blank lines and spaces around', () => {
    expect(parseConfiguration(`# all of it\n\n${text()}  # the last\n`)).toEqual({
      managementAccount: '111111111111',
      managementRegion: 'eu-central-1',
      clusterAccount: '222222222222',
      domainName: 'apps.example.com',
      hostedZoneId: 'Z0123456789ABC',
      alertEmails: ['on-call@example.com', 'second@example.com'],
      adminEmail: 'admin@example.com',
      maxConcurrentJobs: 5,
      natGateways: 1,
      logRetentionDays: 30,
      auroraClustersPerRegion: 40,
    });
  });

  it('name every key that is missing at once, with what is expected', () => {
    const error = refusal('');
    expect(error.code).toBe('configuration');
    expect(refusedKeys('')).toEqual(Object.keys(complete));
    for (const { message } of error.errors ?? []) expect(message).toMatch(/^is empty; it must /);
  });

  it('as committed are all empty, and all are there', () => {
    const committed = readFileSync(new URL('../../.config', import.meta.url), 'utf8');
    const keys = [...committed.matchAll(/^([A-Z_]+)=""$/gm)].map((match) => match[1]);
    expect(keys).toEqual(Object.keys(settings.in.shape));
    expect(refusedKeys(committed)).toEqual(Object.keys(complete));
  });

  it.each([
    ['', 40],
    ['120', 120],
  ])('take %j for the Aurora clusters of a region as %d', (value, expected) => {
    const read = parseConfiguration(text({ AURORA_CLUSTERS_PER_REGION: value }));
    expect(read.auroraClustersPerRegion).toBe(expected);
  });

  it.each([
    ['MANAGEMENT_ACCOUNT', '12345'],
    ['MANAGEMENT_REGION', 'Frankfurt'],
    ['CLUSTER_ACCOUNT', '2222-2222-2222'],
    ['DOMAIN_NAME', 'https://example.com'],
    ['DOMAIN_NAME', 'example'],
    ['DOMAIN_NAME', '$(id).example.com'],
    ['HOSTED_ZONE_ID', '/hostedzone/Z0123456789ABC'],
    ['ALERT_EMAILS', 'on-call@example.com,,second'],
    ['ADMIN_EMAIL', "x'; id; '@example.com"],
    ['MAX_CONCURRENT_JOBS', '0'],
    ['MAX_CONCURRENT_JOBS', '1e1'],
    ['NAT_GATEWAYS', '3'],
    ['LOG_RETENTION_DAYS', '31'],
    ['AURORA_CLUSTERS_PER_REGION', '0'],
    ['AURORA_CLUSTERS_PER_REGION', 'forty'],
  ])('refuse %s="%s" and tell the value', (key, value) => {
    const error = refusal(text({ [key]: value }));
    expect(error.errors?.[0]?.path).toBe(key);
    expect(error.errors?.[0]?.message).toMatch(/ must /);
  });

  it('name all that is malformed at once', () => {
    expect(refusedKeys(text({ NAT_GATEWAYS: '9', DOMAIN_NAME: '', ADMIN_EMAIL: 'nobody' }))).toEqual([
      'DOMAIN_NAME',
      'ADMIN_EMAIL',
      'NAT_GATEWAYS',
    ]);
  });

  it('say which line has no quotes, an unknown key or a key for the second time', () => {
    const error = refusal(`${text()}\nNAT_GATEWAYS="2"\nNAT_GATEWAY="1"\nDOMAIN_NAME=example.com\nhello`);
    expect(error.errors).toEqual([
      { path: 'line 11', message: expect.stringContaining('second time') },
      { path: 'line 12', message: expect.stringContaining('NAT_GATEWAY is not a setting') },
      { path: 'line 13', message: expect.stringContaining('DOMAIN_NAME is not in double quotes') },
      { path: 'line 14', message: expect.stringContaining('"hello" is neither a comment nor') },
    ]);
  });

  it('name a value without quotes once, and what else is wrong with it', () => {
    const lines = text()
      .replaceAll('"', '')
      .replace(/^NAT_GATEWAYS=.*$/m, "NAT_GATEWAYS = '9' # two");
    const { errors = [] } = refusal(lines);
    expect(errors.slice(0, -1).every(({ message }) => message.includes('is not in double quotes'))).toBe(true);
    expect(errors.at(-1)).toEqual({ path: 'NAT_GATEWAYS', message: expect.stringContaining('is "9", but must be') });
  });

  it('report Windows line ends once, by the line', () => {
    expect(refusal(text().replaceAll('\n', '\r\n')).errors).toEqual([
      { path: 'line 1', message: expect.stringContaining('Windows') },
    ]);
  });

  it('report a byte order mark', () => {
    expect(refusal(`\uFEFF${text()}`).message).toContain('byte order mark');
  });
});

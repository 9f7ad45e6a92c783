import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { settings } from './model.ts';
import { parseConfiguration } from './parse.ts';
import { formatQuotas, readQuotas } from './quotas.ts';

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
      brand: {},
      natGateways: 1,
      logRetentionDays: 30,
      accountParameters: 'all',
      quotas: {},
    });
  });

  it('say whose parameters other systems can read', () => {
    expect(parseConfiguration(text({ ACCOUNT_PARAMETERS: 'private' })).accountParameters).toBe('private');
    expect(parseConfiguration(text({ ACCOUNT_PARAMETERS: '' })).accountParameters).toBe('all');
    expect(refusal(text({ ACCOUNT_PARAMETERS: 'none' })).errors).toMatchObject([
      { path: 'ACCOUNT_PARAMETERS', message: 'is "none", but must be all or private; leave it empty for all' },
    ]);
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
    ['', '', {}],
    ['120', '', { 'rds-clusters': 120 }],
    ['', 'rds-clusters=100, fargate-vcpu=50', { 'rds-clusters': 100, 'fargate-vcpu': 50 }],
    ['120', 'rds-clusters=100', { 'rds-clusters': 100 }],
  ])('take %j for Aurora clusters and %j for quotas', (clusters, quotas, expected) => {
    const read = parseConfiguration(text({ AURORA_CLUSTERS_PER_REGION: clusters, QUOTAS: quotas }));
    expect(read.quotas).toEqual(expected);
    expect(readQuotas(formatQuotas(read.quotas))).toEqual({ quotas: expected });
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
    ['AURORA_CLUSTERS_PER_REGION', '2001'],
    ['QUOTAS', 'databases=5'],
    ['QUOTAS', 'rds-clusters'],
    ['QUOTAS', 'rds-clusters=0'],
    ['QUOTAS', 'rds-clusters=1,rds-clusters=2'],
    ['QUOTAS', "rds-clusters=1';id"],
  ])('refuse %s="%s" and tell the value', (key, value) => {
    const error = refusal(text({ [key]: value }));
    expect(error.errors?.[0]?.path).toBe(key);
    expect(error.errors?.[0]?.message).toMatch(/ must /);
  });

  it.each([
    ['MAX_CONCURRENT_JOBS', ['1', '50'], ['0', '51', '5.5', '-1']],
    ['NAT_GATEWAYS', ['1', '2'], ['0', '3']],
    ['LOG_RETENTION_DAYS', ['1', '30', '731'], ['0', '2', '30 ', '3653']],
  ])('take %s from the least to the most', (key, taken, refused) => {
    for (const value of taken)
      expect(Object.values(parseConfiguration(text({ [key]: value })))).toContain(Number(value));
    for (const value of refused) expect(refusedKeys(text({ [key]: value }))).toEqual([key]);
  });

  it('name each address once, without the spaces around it', () => {
    const addresses = 'a@example.com,  b@example.com ,a@example.com';
    expect(parseConfiguration(text({ ALERT_EMAILS: addresses })).alertEmails).toEqual([
      'a@example.com',
      'b@example.com',
    ]);
  });

  it('are refused with one message for all, and one for each that names the value', () => {
    const error = refusal(text({ NAT_GATEWAYS: '9', ALERT_EMAILS: 'a@example.com, nobody', ADMIN_EMAIL: '' }));
    expect(error).toMatchObject({
      kind: 'validation',
      code: 'configuration',
      errors: [
        { path: 'ALERT_EMAILS', message: 'is "nobody", but must be an e-mail address such as name@example.com' },
        { path: 'ADMIN_EMAIL', message: 'is empty; it must be an e-mail address such as name@example.com' },
        {
          path: 'NAT_GATEWAYS',
          message:
            'is "9", but must be a whole number from 1 to 2; 1 is cheaper, 2 outlive the loss of an availability zone',
        },
      ],
    });
    expect(error.message.split('\n').slice(0, 2)).toEqual([
      'The settings cannot be used:',
      '  ALERT_EMAILS: is "nobody", but must be an e-mail address such as name@example.com',
    ]);
  });

  it('say what a missing value should have been', () => {
    const lines = text()
      .split('\n')
      .filter((line) => !line.startsWith('DOMAIN_NAME'));
    expect(refusal(lines.join('\n')).errors).toEqual([
      { path: 'DOMAIN_NAME', message: 'is empty; it must be a domain in lower case such as apps.example.com' },
    ]);
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

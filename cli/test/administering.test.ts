import type { Admin } from '@console/core/contract/admin';
import type { Alert } from '@console/core/contract/alert';
import { describe, expect, test } from 'vitest';
import { problem } from './answers.ts';
import { useHarness } from './harness.ts';

const harness = useHarness();
const time = '2026-11-20T10:00:00.000Z';
const ada: Admin = { email: 'ada@example.com', role: 'operator', enabled: true, invited: false, createdAt: time };

const alert: Alert = {
  id: '01J00000000000000000000000',
  severity: 'critical',
  state: 'open',
  source: 'too-few-tasks',
  title: 'acme is down.',
  reason: 'No task is healthy.',
  customer: 'acme',
  runbook: 'too-few-tasks',
  since: time,
  lastSeenAt: time,
  occurrences: 1,
  acknowledgedBy: null,
  acknowledgedAt: null,
  resolvedAt: null,
};

const last = () => harness.console.received.at(-1);

describe('admins', () => {
  test('are listed with whether they may come in', async () => {
    const items = [ada, { ...ada, enabled: false }, { ...ada, invited: true }];
    harness.console.on('GET /admins', { json: { items, nextCursor: null } });
    const { out } = await harness.cli('admins', 'list');
    expect(out.split('\n').map((line) => line.split(/ {2,}/)[2])).toEqual(['ACCESS', 'enabled', 'disabled', 'invited']);
  });

  test('are invited, and the password is shown once', async () => {
    harness.console.on('POST /admins', { status: 201, json: { admin: ada, temporaryPassword: 'Temporary-1' } });
    const { code, out } = await harness.cli('admins', 'invite', '--email', 'ada@example.com', '--role', 'operator');
    expect(code).toBe(0);
    expect(out).toContain('Temporary-1');
    expect(last()?.body).toEqual({ email: 'ada@example.com', role: 'operator' });
  });

  test.each([
    [['set-role', 'ada@example.com', 'admin'], { role: 'admin' }],
    [['enable', 'ada@example.com'], { enabled: true }],
    [['disable', 'ada@example.com'], { enabled: false }],
  ])('%j is sent as %j', async (argv, body) => {
    harness.console.on('PATCH /admins/ada%40example.com', { json: { admin: ada } });
    expect(await harness.cli('admins', ...argv)).toMatchObject({ code: 0, err: '' });
    expect(last()?.body).toEqual(body);
  });

  test('are removed, unless nobody would be left', async () => {
    harness.console.on(
      'DELETE /admins/ada%40example.com',
      { json: { admin: ada } },
      problem(409, 'last-admin', 'ada@example.com is the last admin who can sign in.'),
    );
    expect((await harness.cli('admins', 'remove', 'ada@example.com')).out).toBe('ada@example.com is removed.');
    const refused = await harness.cli('admins', 'remove', 'ada@example.com');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('the last admin')]);
  });
});

describe('tokens', () => {
  const token = {
    id: '01K',
    name: 'Robot',
    owner: 'ada@example.com',
    role: 'viewer',
    products: ['todo', 'odoo'],
    readOnly: true,
    createdAt: time,
    expiresAt: time,
    lastUsedAt: null,
  };
  const create = ['tokens', 'create', '--name', 'Robot', '--role', 'viewer'];

  test('are listed with what they may do', async () => {
    harness.console.on('GET /tokens', { json: { items: [token], nextCursor: null } });
    expect((await harness.cli('tokens', 'list')).out).toContain('viewer, read-only, todo odoo');
  });

  test('are created and shown once', async () => {
    harness.console.on('POST /tokens', { status: 201, json: { token, secret: 'dct_once' } });
    const scope = ['--product', 'todo', '--product', 'odoo', '--read-only', '--expires-in-days', '7'];
    const { code, out } = await harness.cli(...create, ...scope);
    expect([code, out]).toEqual([0, expect.stringContaining('dct_once (is not shown again)')]);
    const body = { name: 'Robot', role: 'viewer', products: ['todo', 'odoo'], readOnly: true, expiresInDays: 7 };
    expect(last()?.body).toEqual(body);
  });

  test('say so when the answer with the token was lost', async () => {
    harness.console.on('POST /tokens', { status: 201, json: { token } });
    expect((await harness.cli(...create)).out).toContain('revoke this one and create another');
    expect(last()?.body).toEqual({ name: 'Robot', role: 'viewer' });
  });

  test('are revoked', async () => {
    harness.console.on('DELETE /tokens/01K', { json: { token } });
    expect((await harness.cli('tokens', 'revoke', '01K')).out).toBe('The token "Robot" of ada@example.com is revoked.');
  });
});

describe('alerts', () => {
  test('are listed by state', async () => {
    harness.console.on('GET /alerts', { json: { items: [alert], nextCursor: null } });
    expect((await harness.cli('alerts', 'list', '--state', 'open')).out).toContain('acme is down.');
    expect(last()?.query).toMatchObject({ state: 'open' });
  });

  test('are acknowledged', async () => {
    const json = { alert: { ...alert, state: 'acknowledged', acknowledgedBy: 'ada', acknowledgedAt: time } };
    harness.console.on(`POST /alerts/${alert.id}/acknowledge`, { json });
    expect((await harness.cli('alerts', 'acknowledge', alert.id)).out).toContain(`${time} by ada`);
  });

  test('can be tried', async () => {
    harness.console.on('POST /alerts/test', { json: { sentTo: ['on-call@example.com'] } }, { json: { sentTo: [] } });
    expect((await harness.cli('alerts', 'test')).out).toBe('Sent to on-call@example.com.');
    expect((await harness.cli('alerts', 'test')).out).toContain('no address is configured');
  });
});

test('metrics are summed up', async () => {
  const points = [3, 1, 2.004].map((value) => ({ time, value }));
  const series = [
    { id: 'requests', unit: 'count', points },
    { id: 'memory', unit: 'MiB', points: [] },
  ];
  harness.console.on('GET /customers/acme/metrics', { json: { series } });
  const { out } = await harness.cli('customers', 'metrics', 'acme');
  expect(out.split('\n').map((line) => line.split(/ {2,}/).slice(0, 6))).toEqual([
    ['METRIC', 'UNIT', 'LAST', 'LEAST', 'MOST', 'POINTS'],
    ['requests', 'count', '2', '1', '3', '3'],
    ['memory', 'MiB', '-', '-', '-', '0'],
  ]);
});

test('the audit is given as comma-separated values that no spreadsheet runs', async () => {
  const entry = {
    id: 'x',
    time,
    actor: 'ada@example.com',
    sourceIp: null,
    action: 'customer.create',
    customer: 'acme',
  };
  const items = [{ ...entry, outcome: 'accepted', detail: '=HYPERLINK("http://evil"), "quoted"' }];
  harness.console.on('GET /audit', { json: { items, nextCursor: null } });
  const { out } = await harness.cli('audit', 'list', '--csv');
  expect(out.split('\n')).toEqual([
    'TIME,ACTOR,FROM,ACTION,ON,OUTCOME,DETAIL',
    `${time},ada@example.com,,customer.create,acme,accepted,"'=HYPERLINK(""http://evil""), ""quoted"""`,
  ]);
});

test('the installation is shown', async () => {
  const limits = {
    concurrentJobs: 2,
    loadBalancersPerRegion: 2,
    customersPerLoadBalancer: 80,
    databasesPerRegion: null,
    customersPerRegion: 160,
  };
  const json = {
    mode: 'local',
    version: '1',
    management: null,
    cluster: { account: 'local', regions: [] },
    domain: 'localhost',
    customerUrl: 'http://{code}.localhost:8080/',
    limits,
    notifications: { channel: 'inbox', to: ['inbox.jsonl'] },
    versions: { 'Node.js': '20' },
  };
  harness.console.on('GET /settings', { json });
  const { out } = await harness.cli('settings', 'show');
  expect(out).toMatch(/Management account +-/);
  expect(out).toMatch(/Notifications +inbox: inbox.jsonl/);
  expect(JSON.parse((await harness.cli('settings', 'show', '--json')).out)).toEqual(json);
});

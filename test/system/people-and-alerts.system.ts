import type { Admin, InvitedAdmin } from '@console/core/contract/admin';
import type { Alert, Notification } from '@console/core/contract/alert';
import type { AuditEntry } from '@console/core/contract/audit';
import type { Problem } from '@console/core/contract/problem';
import type { Summary } from '@console/core/contract/summary';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiClient, apiClient, frankfurt, signIn } from '../console/api.ts';
import { prepareInstallation, shopCatalogue } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';

const { shop, ...catalogue } = shopCatalogue(4);
const installation = await prepareInstallation(catalogue.env);
let running: RunningConsole;
let admin: ApiClient;

interface Items<T> {
  items: T[];
}
const list = async <T>(path: string) => (await admin.call<Items<T>>('GET', path)).body.items;
const soon = { timeout: 15_000, interval: 200 };

beforeAll(async () => {
  ({ running, api: admin } = await installation.start());
});
afterAll(async () => {
  await running.stop();
  installation.remove();
  catalogue.remove();
});

describe.sequential('people', () => {
  it('lose access as soon as an admin disables them', async () => {
    const operator = apiClient(running.url, await signIn(running.url, 'operator@example.com'));
    expect((await operator.call('GET', '/customers')).status).toBe(200);
    await admin.call('PATCH', '/admins/operator@example.com', { enabled: false });
    expect((await operator.call('GET', '/customers')).status).toBe(401);
    await expect(signIn(running.url, 'operator@example.com')).rejects.toThrow('cannot sign in');
    await admin.call('PATCH', '/admins/operator@example.com', { enabled: true });
    expect((await operator.call('GET', '/customers')).status).toBe(200);
  });

  it('are invited and removed, but not the last admin', async () => {
    const invitation = { email: 'second@example.com', role: 'admin' };
    const { status, body } = await admin.call<InvitedAdmin>('POST', '/admins', invitation);
    expect([status, body.admin.invited, body.temporaryPassword]).toEqual([201, true, expect.any(String)]);
    await admin.call('DELETE', '/admins/second@example.com');
    expect((await list<Admin>('/admins')).map(({ email }) => email)).not.toContain('second@example.com');
    const last = await admin.call<Problem>('PATCH', '/admins/admin@example.com', { role: 'viewer' });
    expect([last.status, last.body.code]).toEqual([409, 'last-admin']);
    const audit = await list<AuditEntry>('/audit');
    expect(audit.slice(0, 3).map(({ action, person, outcome }) => `${action} ${person} ${outcome}`)).toEqual([
      'admin.change admin@example.com refused',
      'admin.remove second@example.com succeeded',
      'admin.remove second@example.com accepted',
    ]);
    expect(JSON.stringify(audit)).not.toContain(body.temporaryPassword);
  });
});

describe.sequential('an operation that fails', () => {
  const open = () => list<Alert>('/alerts?state=active');

  it('raises an alert with a notification', async () => {
    await admin.runOperation('POST', '/regions', frankfurt);
    shop.behave('1', 'exits');
    const acme = { code: 'acme', name: 'Acme', region: frankfurt.code, product: 'shop' };
    const failed = await admin.runOperation('POST', '/customers', acme);
    expect(failed.status).toBe('failed');
    const alert = await vi.waitFor(async () => {
      const [first] = await open();
      expect(first).toMatchObject({ customer: 'acme', source: 'operation-failed', operationId: failed.id });
      return first as Alert;
    }, soon);
    const [notification] = await list<Notification>('/alerts/notifications');
    expect(notification).toMatchObject({ severity: 'warning', alertId: alert.id });
    const acknowledged = await admin.call<{ alert: Alert }>('POST', `/alerts/${alert.id}/acknowledge`);
    expect(acknowledged.body.alert).toMatchObject({ state: 'acknowledged', acknowledgedBy: 'admin@example.com' });
  });

  it('is counted in the summary', async () => {
    await vi.waitFor(async () => {
      const { body } = await admin.call<Summary>('GET', '/summary');
      expect(body).toMatchObject({
        customers: { total: 1, byStatus: { failed: 1 } },
        operations: { failedLast24Hours: 1 },
        alerts: { open: 0, acknowledged: 1 },
        regions: [{ code: 'eu-central-1', customers: 1, capacity: 1600 }],
      });
    }, soon);
  });

  it('resolves the alert when a retry succeeds', async () => {
    shop.behave('1', 'works');
    const [alert] = await open();
    const retried = await admin.runOperation('POST', `/operations/${alert?.operationId}/retry`);
    expect(retried.status).toBe('succeeded');
    await vi.waitFor(async () => expect(await open()).toEqual([]), soon);
    const [notification] = await list<Notification>('/alerts/notifications');
    expect(notification?.subject).toMatch(/^RESOLVED acme/);
  });
});

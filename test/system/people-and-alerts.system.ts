import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Admin, InvitedAdmin } from '@console/core/contract/admin';
import type { Alert, Notification } from '@console/core/contract/alert';
import type { AuditEntry } from '@console/core/contract/audit';
import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import type { Problem } from '@console/core/contract/problem';
import type { Summary } from '@console/core/contract/summary';
import { freePort } from '@console/local/processes/free-port';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiClient, apiClient, signIn } from '../console/api.ts';
import { type RunningConsole, root, startConsole } from '../console/running-console.ts';
import { sampleProduct } from '../console/sample-product.ts';
import { scratch } from '../console/scratch.ts';

const place = scratch('console-people');
const products = join(place.dir, 'products');
const shop = sampleProduct(products, 'shop', 4);
let running: RunningConsole;
let admin: ApiClient;

interface Items<T> {
  items: T[];
}
const list = async <T>(path: string) => (await admin.call<Items<T>>('GET', path)).body.items;
const soon = { timeout: 15_000, interval: 200 };

beforeAll(async () => {
  symlinkSync(join(root, 'node_modules'), join(place.dir, 'node_modules'));
  const ports = { port: await freePort(), appsPort: await freePort() };
  running = await startConsole({ dataDir: join(place.dir, 'data'), ...ports, env: { PRODUCTS_DIR: products } });
  admin = apiClient(running.url, await signIn(running.url));
});
afterAll(async () => {
  await running.stop();
  place.remove();
});

describe.sequential('people', () => {
  it('lose at once what an admin takes from them', async () => {
    const operator = apiClient(running.url, await signIn(running.url, 'operator@example.com'));
    expect((await operator.call('GET', '/customers')).status).toBe(200);
    await admin.call('PATCH', '/admins/operator@example.com', { enabled: false });
    expect((await operator.call('GET', '/customers')).status).toBe(401);
    await expect(signIn(running.url, 'operator@example.com')).rejects.toThrow('cannot sign in');
    await admin.call('PATCH', '/admins/operator@example.com', { enabled: true });
    expect((await operator.call('GET', '/customers')).status).toBe(200);
  });

  it('come and go, but the last admin stays', async () => {
    const wish = { email: 'second@example.com', role: 'admin' };
    const { status, body } = await admin.call<InvitedAdmin>('POST', '/admins', wish);
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

  it('raises an alert that people are told of', async () => {
    const region = await admin.call<{ operation: Operation }>('POST', '/regions', {
      code: 'eu-central-1',
      name: 'Frankfurt',
    });
    await admin.finished(region.body.operation.id);
    shop.behave('1', 'exits');
    const wish = { code: 'acme', name: 'Acme', region: 'eu-central-1', product: 'shop' };
    const { body } = await admin.call<{ customer: Customer; operation: Operation }>('POST', '/customers', wish);
    expect((await admin.finished(body.operation.id)).status).toBe('failed');
    const alert = await vi.waitFor(async () => {
      const [first] = await open();
      expect(first).toMatchObject({ customer: 'acme', source: 'operation-failed', operationId: body.operation.id });
      return first as Alert;
    }, soon);
    const [told] = await list<Notification>('/alerts/notifications');
    expect(told).toMatchObject({ severity: 'warning', alertId: alert.id });
    const acknowledged = await admin.call<{ alert: Alert }>('POST', `/alerts/${alert.id}/acknowledge`);
    expect(acknowledged.body.alert).toMatchObject({ state: 'acknowledged', acknowledgedBy: 'admin@example.com' });
  });

  it('shows in the summary', async () => {
    await vi.waitFor(async () => {
      const { body } = await admin.call<Summary>('GET', '/summary');
      expect(body).toMatchObject({
        customers: { total: 1, byStatus: { failed: 1 } },
        operations: { failedLast24Hours: 1 },
        alerts: { open: 0, acknowledged: 1 },
        regions: [{ code: 'eu-central-1', customers: 1, capacity: 160 }],
      });
    }, soon);
  });

  it('is over when a retry succeeds', async () => {
    shop.behave('1', 'works');
    const [alert] = await open();
    const retry = await admin.call<{ operation: Operation }>('POST', `/operations/${alert?.operationId}/retry`);
    expect((await admin.finished(retry.body.operation.id)).status).toBe('succeeded');
    await vi.waitFor(async () => expect(await open()).toEqual([]), soon);
    const [told] = await list<Notification>('/alerts/notifications');
    expect(told?.subject).toMatch(/^RESOLVED acme/);
  });
});

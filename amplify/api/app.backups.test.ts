import type { BackupFiles } from '@console/core/ports';
import { beforeEach, expect, it } from 'vitest';
import { problemOf } from './testing/answer-body.ts';
import { acme, testConsole } from './testing/console.ts';

const content = 'an archive';
const expiresAt = new Date('2030-01-01T00:00:00Z');
const files = new Map<string, string>();
const backupFiles: BackupFiles = {
  find: async ({ name }, id) => (files.has(`${name}/${id}`) ? { bytes: content.length, expiresAt } : undefined),
  open: ({ name }, id) => new Blob([files.get(`${name}/${id}`) ?? '']).stream(),
};
beforeEach(() => files.clear());

/** A customer that is online, with an archive of its data. */
async function backedUp() {
  const here = await testConsole({}, { backupFiles });
  await here.call('POST /customers', { as: 'operator', body: acme });
  const customer = await here.store.get('customer', { code: 'acme' });
  const creation = await here.store.get('operation', { id: customer?.lastOperationId ?? '' });
  if (!customer || !creation) throw new Error('There is no customer');
  const deployed = { version: '1', size: 'small' };
  await here.store.commit([
    {
      write: 'replace',
      kind: 'customer',
      record: { ...customer, status: 'online', deployed, deploymentId: creation.id, activeOperationId: null },
    },
  ]);
  const answer = await here.call('POST /customers/acme/backups', { as: 'operator' });
  expect(answer.status).toBe(202);
  const { id } = answer.body.operation;
  files.set(`customer-acme/${id}`, content);
  return { ...here, id };
}

it('gives operators an address for five minutes, which needs no sign-in, and audits that', async () => {
  const { app, call, clock, id } = await backedUp();
  const { status, body } = await call(`GET /operations/${id}/download`, { as: 'operator' });
  expect([status, body]).toMatchObject([200, { name: /^acme-.*\.tar\.gz$/.exec(body.name)?.[0], bytes: 10 }]);
  const file = await app.request(body.url);
  expect([file.status, file.headers.get('content-length'), await file.text()]).toEqual([200, '10', content]);
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${body.name}"`);
  const audit = await call('GET /audit');
  expect(audit.body.items[0]).toMatchObject({
    action: 'customer.download',
    actor: 'operator@example.com',
    customer: 'acme',
    operationId: id,
  });
  clock.time += 5 * 60_000;
  expect((await app.request(body.url)).status).toBe(404);
});

it('accepts no address that was changed', async () => {
  const { app, call, id } = await backedUp();
  const { body } = await call(`GET /operations/${id}/download`, { as: 'operator' });
  const [, expires = '', signature = ''] = (body.url.split('/').at(-1) ?? '').split('.');
  for (const token of [
    `${id}.${Number(expires) + 1}.${signature}`,
    `other.${expires}.${signature}`,
    `${id}.${expires}.`,
  ]) {
    expect((await app.request(`/api/downloads/${token}`)).status).toBe(404);
  }
});

it('says when there is no archive, and tells nobody else where it is', async () => {
  const { call, id } = await backedUp();
  expect((await call(`GET /operations/${id}/download`, { as: 'viewer' })).status).toBe(403);
  files.clear();
  const gone = await call(`GET /operations/${id}/download`, { as: 'operator' });
  expect([gone.status, problemOf(gone).code]).toEqual([409, 'backup-gone']);
  expect((await call('GET /operations/none/download', { as: 'operator' })).status).toBe(404);
});

it('is a snapshot on AWS, which the answer to a download names', async () => {
  const { call, store } = await testConsole({ mode: 'aws' });
  await call('POST /customers', { as: 'operator', body: acme });
  const customer = await store.get('customer', { code: 'acme' });
  if (!customer) throw new Error('There is no customer');
  const record = { ...customer, status: 'online', deployed: customer.spec, activeOperationId: null } as const;
  await store.commit([{ write: 'replace', kind: 'customer', record }]);
  const { status, body } = await call('POST /customers/acme/backups', { as: 'operator' });
  expect(status).toBe(202);
  const operation = await store.get('operation', { id: body.operation.id });
  if (!operation) throw new Error('There is no operation');
  const made = { ...operation, status: 'succeeded' as const, snapshot: 'customer-acme-1' };
  await store.commit([{ write: 'replace', kind: 'operation', record: made }]);
  const answer = await call(`GET /operations/${operation.id}/download`, { as: 'operator' });
  expect([answer.status, problemOf(answer).detail]).toEqual([
    409,
    'The backup of acme is snapshot customer-acme-1. Restore it into a new customer.',
  ]);
});

it('gives the export of a tenant as a ZIP file, which is not deleted by itself', async () => {
  const exportFiles = {
    find: async (name: string) => (name === 'kept.zip' ? { bytes: content.length, expiresAt: null } : undefined),
    open: () => new Blob([content]).stream(),
  };
  const { app, call, store } = await testConsole({}, { backupFiles, exportFiles });
  await call('POST /customers', { as: 'operator', body: acme });
  const customer = await store.get('customer', { code: 'acme' });
  const operation = await store.get('operation', { id: customer?.lastOperationId ?? '' });
  if (!operation) throw new Error('There is no operation');
  const record = { ...operation, result: { file: 'kept.zip' } };
  await store.commit([{ write: 'replace', kind: 'operation', record }]);
  const { status, body } = await call(`GET /operations/${operation.id}/download`, { as: 'operator' });
  expect([status, body]).toMatchObject([200, { bytes: content.length, expiresAt: null }]);
  expect(body.name).toMatch(/^acme-\d{4}-\d\d-\d\d\.zip$/);
  const file = await app.request(body.url);
  expect([file.status, file.headers.get('content-type'), await file.text()]).toEqual([200, 'application/zip', content]);
});

it('gives an address of the export of a tenant in its bucket on AWS, for five minutes, and audits that', async () => {
  const asked: unknown[] = [];
  const exportFiles = {
    find: async (name: string) => (name === 'kept.zip' ? { bytes: content.length, expiresAt } : undefined),
    address: async (...all: unknown[]) => {
      asked.push(all);
      return 'https://exports.s3.eu-central-1.amazonaws.com/exports/kept.zip?X-Amz-Expires=300';
    },
  };
  const { call, store, clock } = await testConsole({ mode: 'aws' }, { exportFiles });
  await call('POST /customers', { as: 'operator', body: acme });
  const customer = await store.get('customer', { code: 'acme' });
  const operation = await store.get('operation', { id: customer?.lastOperationId ?? '' });
  if (!operation) throw new Error('There is no operation');
  const keep = (file: string) =>
    store.commit([{ write: 'replace', kind: 'operation', record: { ...operation, result: { file } } }]);
  await keep('kept.zip');
  expect((await call(`GET /operations/${operation.id}/download`, { as: 'viewer' })).status).toBe(403);
  const { status, body } = await call(`GET /operations/${operation.id}/download`, { as: 'operator' });
  expect([status, body]).toMatchObject([
    200,
    {
      url: 'https://exports.s3.eu-central-1.amazonaws.com/exports/kept.zip?X-Amz-Expires=300',
      bytes: content.length,
      urlExpiresAt: new Date(clock.time + 300_000).toISOString(),
      expiresAt: expiresAt.toISOString(),
    },
  ]);
  expect(asked).toEqual([['kept.zip', { fileName: body.name, validMs: 300_000 }]]);
  expect((await call('GET /audit')).body.items[0]).toMatchObject({
    action: 'customer.download',
    actor: 'operator@example.com',
    operationId: operation.id,
  });
});

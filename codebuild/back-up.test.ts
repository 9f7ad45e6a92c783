import type { BackupEnd } from '@console/core/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from './testing/installation.ts';

let here: Installation;
beforeEach(async () => {
  here = await createInstallation();
  const { operation } = await here.create();
  expect((await here.run(operation.id)).outcome).toBe('succeeded');
});
afterEach(() => here.close());

async function backedUp(end: BackupEnd) {
  here.backedUp.end = end;
  const { operation } = await here.ask('customer.backup');
  return here.run(operation.id);
}

it('tells what is in the backup and what is not', async () => {
  const made = { bytes: 2048, tables: 3, rows: 40, files: 2, leftOut: ['policies: 1'] };
  const { outcome, operation } = await backedUp(made);
  expect(outcome).toBe('succeeded');
  expect(here.backedUp.requests).toMatchObject([
    { id: operation?.id, stack: { name: 'customer-acme' }, about: { customer: 'acme', product: 'shop', version: '1' } },
  ]);
  expect(here.lines).toContain('The backup has 3 tables with 40 rows, and 2 files: 2048 bytes.');
  expect(here.lines).toContain('Not in it: policies: 1.');
  expect(await here.customer()).toMatchObject({ status: 'online', activeOperationId: null });
});

it('fails with the reason, and leaves the customer as it is', async () => {
  const { operation } = await backedUp({ reason: 'no space left on device' });
  expect(operation?.error).toMatchObject({
    code: 'backup-failed',
    message: 'The data could not be backed up: no space left on device',
  });
  expect(await here.customer()).toMatchObject({ status: 'online', activeOperationId: null });
});

describe('where there are no archives, on AWS', () => {
  beforeEach(() => {
    here.withArchives = false;
  });

  it('makes a snapshot of the database, which is listed and names its operation', async () => {
    const { outcome, operation } = await backedUp({ reason: 'not used' });
    expect([outcome, operation?.snapshot]).toEqual(['succeeded', 'customer-acme-backup']);
    expect(await here.store.get('snapshot', { id: 'customer-acme-backup' })).toMatchObject({
      customer: 'acme',
      product: 'shop',
      version: '1',
      operationId: operation?.id,
    });
    expect(await here.customer()).toMatchObject({ status: 'online', deployed: { version: '1' } });
  });

  it('fails with the reason', async () => {
    here.snapshots.end = { reason: 'The stack customer-acme has no database in eu-west-1.' };
    const { operation } = await backedUp({ reason: 'not used' });
    expect(operation?.error).toMatchObject({
      code: 'backup-failed',
      message: 'The data could not be backed up: The stack customer-acme has no database in eu-west-1.',
    });
    expect(await here.store.listSnapshots()).toEqual([]);
  });
});

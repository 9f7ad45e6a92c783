import { describe, expect, it } from 'vitest';
import type { CustomerStatus } from '../contract/customer.ts';
import * as examples from '../contract/examples.ts';
import type { CustomerOperationType } from '../contract/operations/all.ts';
import { customerBlocker } from '../contract/operations/start-blocker.ts';
import { newOperation } from '../operations/new.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import { customerEnded, customerQueued, desiredState } from './customer.ts';

const at = '2026-01-01T00:00:00.000Z';
const operationId = '01JD0000000000000000000009';
const small = { version: '1', size: 'small' };
const large = { version: '2', size: 'large' };

const customer = (status: CustomerStatus, more: Partial<CustomerRecord> = {}): CustomerRecord => ({
  ...examples.customer,
  id: '01JD0000000000000000000001',
  code: 'acme',
  name: 'Acme',
  product: 'shop',
  region: 'eu-west-1',
  slot: { shard: 1, priority: 1 },
  spec: small,
  deployed: small,
  release: '01JD0000000000000000000002',
  adminEmail: 'a@example.com',
  status,
  health: 'healthy',
  activeOperationId: null,
  lastOperationId: '01JD0000000000000000000002',
  createdAt: at,
  createdBy: 'a@example.com',
  updatedAt: at,
  rev: 1,
  ...more,
});

const operation = (type: OperationRecord['type'], more: Partial<OperationRecord> = {}): OperationRecord => ({
  ...newOperation({
    id: operationId,
    type,
    customer: 'acme',
    region: 'eu-west-1',
    requestedBy: 'a@example.com',
    requestedAt: at,
    previousStatus: 'online',
    spec: small,
  }),
  jobs: [{ attempt: 1, jobId: 'job-1', startedAt: at }],
  ...more,
});

const changes: CustomerOperationType[] = [
  'customer.update',
  'customer.suspend',
  'customer.resume',
  'customer.restart',
  'customer.redeploy',
  'customer.delete',
];

describe('what may begin', () => {
  const ok = 'begins';
  it.each<[CustomerStatus, string[]]>([
    ['online', [ok, ok, 'not-suspended', ok, ok, ok]],
    ['suspended', [ok, 'already-suspended', ok, 'customer-suspended', ok, ok]],
    ['failed', [ok, ok, 'not-suspended', ok, ok, ok]],
  ])('for a customer that is %s', (status, expected) => {
    expect(changes.map((type) => customerBlocker(type, customer(status))?.code ?? ok)).toEqual(expected);
  });

  it('never a second operation, and the answer names the first', () => {
    for (const type of changes) {
      expect(customerBlocker(type, customer('updating', { activeOperationId: operationId }))).toMatchObject({
        code: 'operation-running',
        operationId,
      });
    }
  });

  it('neither a suspend nor a restart of what was never deployed', () => {
    const never = customer('failed', { deployed: null });
    expect(customerBlocker('customer.suspend', never)?.code).toBe('not-deployed');
    expect(customerBlocker('customer.restart', never)?.code).toBe('not-deployed');
    expect(customerBlocker('customer.redeploy', never)).toBeUndefined();
  });
});

describe('how a customer stands after an operation', () => {
  const after = (o: OperationRecord, before = customer('online')) =>
    customerEnded(customerQueued(before, o, at), o, at);

  it.each<[OperationRecord['type'], Partial<OperationRecord>, CustomerStatus]>([
    ['customer.create', { previousStatus: null }, 'online'],
    ['customer.update', {}, 'online'],
    ['customer.update', { previousStatus: 'suspended' }, 'suspended'],
    ['customer.redeploy', { previousStatus: 'suspended' }, 'suspended'],
    ['customer.redeploy', { previousStatus: 'failed' }, 'online'],
    ['customer.suspend', {}, 'suspended'],
    ['customer.resume', { previousStatus: 'suspended' }, 'online'],
    ['customer.restart', {}, 'online'],
  ])('%s %j succeeded: %s', (type, more, status) => {
    expect(after(operation(type, { status: 'succeeded', ...more }))).toMatchObject({ status, activeOperationId: null });
  });

  it('a delete that succeeded leaves none', () => {
    expect(after(operation('customer.delete', { status: 'succeeded' }))).toBeNull();
  });

  it('what is deployed is what the operation brought', () => {
    const done = operation('customer.update', { status: 'succeeded', spec: large });
    expect(after(done, customer('online', { spec: large }))).toMatchObject({ spec: large, deployed: large });
  });

  it('a failed update leaves what was, and what is still wanted', () => {
    const failed = operation('customer.update', {
      status: 'failed',
      spec: large,
      error: { code: 'resource-failed', message: 'no', hint: '' },
    });
    expect(after(failed, customer('online', { spec: large }))).toMatchObject({
      status: 'online',
      spec: large,
      deployed: small,
    });
  });

  it.each([
    ['customer.create', { previousStatus: null }, 'failed'],
    ['customer.delete', {}, 'failed'],
    ['customer.update', { error: { code: 'rollback-failed', message: '', hint: '' } }, 'failed'],
    ['customer.suspend', {}, 'online'],
  ] as const)('%s %j failed: %s', (type, more, status) => {
    expect(after(operation(type, { status: 'failed', ...more }))).toMatchObject({ status });
  });

  it('a delete that was cancelled in the queue leaves what was', () => {
    expect(after(operation('customer.delete', { status: 'cancelled', jobs: [] }))).toMatchObject({ status: 'online' });
  });

  it('only a restart and a redeploy bring a new release', () => {
    const bringsNew = changes.filter(
      (type) => desiredState(customer('online'), operation(type)).release === operationId,
    );
    expect(bringsNew).toEqual(['customer.restart', 'customer.redeploy']);
  });

  it('an update of a suspended customer starts no task', () => {
    expect(
      desiredState(customer('suspended'), operation('customer.update', { previousStatus: 'suspended' })).stopped,
    ).toBe(true);
    expect(
      desiredState(customer('suspended'), operation('customer.resume', { previousStatus: 'suspended' })).stopped,
    ).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { CustomerStatus } from '../contract/customer.ts';
import { newOperation } from '../operations/new.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import { begun, type CustomerChange, ended, isSuspending, obstacle, releaseOf } from './transitions.ts';

const at = '2026-01-01T00:00:00.000Z';
const operationId = '01JD0000000000000000000009';
const small = { version: '1', size: 'small' };
const large = { version: '2', size: 'large' };

const customer = (status: CustomerStatus, more: Partial<CustomerRecord> = {}): CustomerRecord => ({
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

const changes: CustomerChange[] = [
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
    expect(changes.map((type) => obstacle(customer(status), type)?.conflict ?? ok)).toEqual(expected);
  });

  it('never a second operation, and the answer names the first', () => {
    for (const type of changes) {
      expect(obstacle(customer('updating', { activeOperationId: operationId }), type)).toMatchObject({
        conflict: 'operation-running',
        operationId,
      });
    }
  });

  it('neither a suspend nor a restart of what was never deployed', () => {
    const never = customer('failed', { deployed: null });
    expect(obstacle(never, 'customer.suspend')?.conflict).toBe('not-deployed');
    expect(obstacle(never, 'customer.restart')?.conflict).toBe('not-deployed');
    expect(obstacle(never, 'customer.redeploy')).toBeUndefined();
  });
});

describe('how a customer stands after an operation', () => {
  const after = (o: OperationRecord, before = customer('online')) => ended(begun(before, o, at), o, at);

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
    const bringsNew = changes.filter((type) => releaseOf(customer('online'), operation(type)) === operationId);
    expect(bringsNew).toEqual(['customer.restart', 'customer.redeploy']);
  });

  it('an update of a suspended customer starts no task', () => {
    expect(isSuspending(operation('customer.update', { previousStatus: 'suspended' }))).toBe(true);
    expect(isSuspending(operation('customer.resume', { previousStatus: 'suspended' }))).toBe(false);
  });
});

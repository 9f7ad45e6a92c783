import { describe, expect, it } from 'vitest';
import type { CustomerStatus } from '../contract/customer.ts';
import * as examples from '../contract/examples.ts';
import type { CustomerOperationType } from '../contract/operations/all.ts';
import { customerBlocker } from '../contract/operations/start-blocker.ts';
import { newOperation } from '../operations/new.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import { customerEnded, customerQueued, desiredState, previousState, specFor } from './customer.ts';

const at = '2026-01-01T00:00:00.000Z';
const later = '2026-01-31T09:30:00.000Z';
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
  optionSecrets: {},
  deploymentId: null,
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

  it('is idle since the end, and keeps everything else', () => {
    const done = operation('customer.restart', { status: 'succeeded' });
    const busy = customer('updating', { activeOperationId: operationId, lastOperationId: operationId });
    expect(customerEnded(busy, done, later)).toEqual({
      ...busy,
      status: 'online',
      release: operationId,
      activeOperationId: null,
      updatedAt: later,
    });
    const failed = operation('customer.restart', { status: 'failed' });
    expect(customerEnded(busy, failed, later)).toEqual({
      ...busy,
      status: 'online',
      activeOperationId: null,
      updatedAt: later,
    });
  });

  it.each([
    ['customer.resume', 'healthy'],
    ['customer.suspend', 'unknown'],
  ] as const)('%s succeeded: its health is %s', (type, health) => {
    const done = operation(type, { status: 'succeeded', previousStatus: 'suspended' });
    expect(after(done, customer('suspended', { health: 'degraded' }))).toMatchObject({ health });
  });

  it('the health of one that could not be created is unknown', () => {
    const failed = operation('customer.create', { status: 'failed', previousStatus: null });
    expect(after(failed, customer('creating'))).toMatchObject({ status: 'failed', health: 'unknown' });
  });

  it.each([
    ['rollback-failed', 'failed'],
    ['job-lost', 'failed'],
    ['resource-failed', 'suspended'],
  ])('a failure with %s leaves a suspended customer %s', (code, status) => {
    const failed = operation('customer.resume', {
      status: 'failed',
      previousStatus: 'suspended',
      error: { code, message: '', hint: '' },
    });
    expect(after(failed, customer('suspended'))).toMatchObject({ status });
  });

  it.each([
    ['cancelled', [], 'online'],
    ['cancelled', [{ attempt: 1, jobId: 'job-1', startedAt: at }], 'failed'],
    ['failed', [], 'failed'],
  ] as const)('a delete that was %s after the jobs %j leaves it %s', (status, jobs, expected) => {
    expect(after(operation('customer.delete', { status, jobs: [...jobs] }))).toMatchObject({ status: expected });
  });
});

describe('a customer for which an operation is queued', () => {
  it.each<[CustomerOperationType, CustomerStatus]>([
    ['customer.create', 'creating'],
    ['customer.update', 'updating'],
    ['customer.suspend', 'suspending'],
    ['customer.resume', 'resuming'],
    ['customer.delete', 'deleting'],
  ])('%s: is %s and names the operation', (type, status) => {
    expect(customerQueued(customer('online'), operation(type), later)).toEqual({
      ...customer('online'),
      status,
      activeOperationId: operationId,
      lastOperationId: operationId,
      updatedAt: later,
    });
  });
});

describe('the spec that an operation deploys', () => {
  it.each<[CustomerOperationType, typeof small]>([
    ['customer.create', large],
    ['customer.update', large],
    ['customer.redeploy', large],
    ['customer.suspend', small],
    ['customer.resume', small],
    ['customer.restart', small],
    ['customer.delete', small],
  ])('%s of a customer that wants another one than it has: %j', (type, spec) => {
    expect(specFor(type, customer('online', { spec: large, deployed: small }))).toEqual(spec);
  });

  it('is what the customer wants when nothing is deployed', () => {
    expect(specFor('customer.delete', customer('failed', { spec: large, deployed: null }))).toEqual(large);
  });
});

describe('what the stack is to be like', () => {
  const release = customer('online').release;

  it.each<[CustomerOperationType, CustomerStatus, boolean]>([
    ['customer.create', 'online', false],
    ['customer.update', 'online', false],
    ['customer.update', 'suspended', true],
    ['customer.redeploy', 'suspended', true],
    ['customer.suspend', 'online', true],
    ['customer.resume', 'suspended', false],
    ['customer.restart', 'online', false],
    ['customer.delete', 'online', false],
    ['customer.delete', 'suspended', true],
  ])('after %s of a customer that was %s: stopped is %s', (type, previousStatus, stopped) => {
    expect(desiredState(customer('updating'), operation(type, { previousStatus }))).toMatchObject({ stopped });
  });

  it.each<[CustomerOperationType, Partial<OperationRecord>, Partial<CustomerRecord>, string]>([
    ['customer.create', { previousStatus: null }, { deployed: null }, 'initial'],
    ['customer.update', {}, {}, 'unchanged'],
    ['customer.update', { spec: { ...small, version: '2' } }, {}, 'unchanged'],
    ['customer.update', { spec: large }, {}, 'initial'],
    ['customer.restart', {}, {}, 'unchanged'],
    ['customer.redeploy', {}, {}, 'unchanged'],
    ['customer.redeploy', { previousStatus: 'failed' }, {}, 'initial'],
    ['customer.redeploy', { previousStatus: 'suspended' }, {}, 'initial'],
    ['customer.resume', { previousStatus: 'suspended' }, {}, 'initial'],
  ])('after %s (%o) of a customer with %o: the number of its tasks is %s', (type, asked, had, taskCount) => {
    const [subject, requested] = [customer('updating', had), operation(type, asked)];
    expect(desiredState(subject, requested)).toMatchObject({ taskCount });
    expect(previousState(subject, small, requested)).toMatchObject({ taskCount });
  });

  it('has the tasks of a new service when a suspension is undone', () => {
    expect(previousState(customer('suspending'), small, operation('customer.suspend'))).toMatchObject({
      taskCount: 'initial',
    });
  });

  it('only a restart and a redeploy bring a new release', () => {
    const releases = changes.map((type) => [type, desiredState(customer('online'), operation(type)).release]);
    expect(Object.fromEntries(releases)).toEqual({
      'customer.update': release,
      'customer.suspend': release,
      'customer.resume': release,
      'customer.restart': operationId,
      'customer.redeploy': operationId,
      'customer.delete': release,
    });
  });

  it.each(['customer.update', 'customer.delete'] as const)(
    '%s: has the spec of the operation, and that of the customer where the operation has none',
    (type) => {
      const wanting = customer('online', { spec: large });
      expect(desiredState(wanting, operation(type, { spec: small })).spec).toEqual(small);
      const { spec: _, ...without } = operation(type);
      expect(desiredState(wanting, without).spec).toEqual(large);
    },
  );

  it.each<[CustomerStatus, boolean]>([
    ['online', false],
    ['suspended', true],
  ])('is what it was when the operation is undone: of one that was %s, stopped is %s', (previousStatus, stopped) => {
    const undone = operation('customer.update', { spec: large, previousStatus });
    expect(previousState(customer('updating', { spec: large }), small, undone)).toEqual({
      spec: small,
      definition: 'kept',
      stopped,
      taskCount: 'initial',
      release,
    });
  });
});

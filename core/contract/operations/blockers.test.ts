import { describe, expect, test } from 'vitest';
import { operations } from './all.ts';
import { cancelBlocker } from './cancel-blocker.ts';
import type { CustomerState } from './definition.ts';
import { retryBlocker } from './retry-blocker.ts';
import { customerBlocker, regionBlocker } from './start-blocker.ts';

const spec = { version: '1', size: 'small' };
const active = '01J00000000000000000000000';
const online: CustomerState = { code: 'acme', status: 'online', deployed: spec, activeOperationId: null };
const suspended: CustomerState = { ...online, status: 'suspended' };
const updating: CustomerState = { ...online, status: 'updating', activeOperationId: active };
const neverDeployed: CustomerState = { ...online, status: 'failed', deployed: null };

describe('what can begin on a customer', () => {
  test.each([
    [online, 'customer.suspend', undefined],
    [online, 'customer.resume', 'not-suspended'],
    [online, 'customer.update', undefined],
    [suspended, 'customer.suspend', 'already-suspended'],
    [suspended, 'customer.resume', undefined],
    [suspended, 'customer.restart', 'customer-suspended'],
    [suspended, 'customer.update', undefined],
    [updating, 'customer.update', 'operation-running'],
    [updating, 'customer.delete', 'operation-running'],
    [neverDeployed, 'customer.restart', 'not-deployed'],
    [neverDeployed, 'customer.suspend', 'not-deployed'],
    [neverDeployed, 'customer.redeploy', undefined],
    [neverDeployed, 'customer.delete', undefined],
  ] as const)('%o, %s: %s', (customer, type, code) => {
    expect(customerBlocker(type, customer)?.code).toBe(code);
  });

  test('a customer that was never deployed is named', () => {
    expect(customerBlocker('customer.restart', neverDeployed)).toEqual({
      code: 'not-deployed',
      values: { customer: 'acme' },
    });
  });

  test('the operation in progress is named', () => {
    expect(customerBlocker('customer.delete', updating)).toEqual({
      code: 'operation-running',
      values: { subject: 'acme' },
      operationId: active,
    });
  });
});

describe('what can begin on a region', () => {
  const region = { code: 'eu-west-1', status: 'ready', customers: 0, shards: 2, activeOperationId: null } as const;

  test.each([
    [region, undefined],
    [
      { ...region, customers: 2 },
      { code: 'region-in-use', values: { region: 'eu-west-1', customers: 2 } },
    ],
    [
      { ...region, activeOperationId: active },
      { code: 'operation-running', operationId: active },
    ],
  ])('removal of %o: %o', (state, blocker) => {
    if (blocker) expect(regionBlocker('region.remove', state)).toMatchObject(blocker);
    else expect(regionBlocker('region.remove', state)).toBeUndefined();
  });

  test('an update of a region that is ready, whatever lives there', () => {
    expect(regionBlocker('region.update', { ...region, customers: 2 })).toBeUndefined();
  });

  test.each(['adding', 'failed', 'removing'] as const)('no update of a region that is %s', (status) => {
    expect(regionBlocker('region.update', { ...region, status })).toEqual({
      code: 'region-not-ready',
      values: { region: 'eu-west-1', status },
    });
  });
});

describe('what can be cancelled', () => {
  const queued = { status: 'queued', hasStarted: false } as const;
  const running = { status: 'running', hasStarted: true } as const;

  test.each(Object.values(operations))('$type before any job has started', ({ type }) => {
    expect(cancelBlocker({ ...queued, type })).toBeUndefined();
  });

  test.each([
    ['customer.create', undefined],
    ['customer.update', undefined],
    ['customer.delete', 'not-cancellable'],
    ['region.add', 'not-cancellable'],
    ['region.update', 'not-cancellable'],
    ['region.remove', 'not-cancellable'],
  ] as const)('a %s that runs, or waits for its next attempt: %s', (type, code) => {
    expect(cancelBlocker({ ...running, type })?.code).toBe(code);
    expect(cancelBlocker({ ...queued, hasStarted: true, type })?.code).toBe(code);
  });

  test.each(['succeeded', 'failed', 'cancelled'] as const)('nothing that has %s', (status) => {
    const ended = { type: 'customer.update', status, hasStarted: true } as const;
    expect(cancelBlocker(ended)).toEqual({ code: 'not-cancellable', values: { status } });
  });
});

describe('what can be retried', () => {
  const failed = { id: 'one', type: 'customer.update', status: 'failed' } as const;

  test.each([
    [failed, undefined, undefined],
    [failed, 'one', undefined],
    [failed, 'two', 'superseded'],
    [{ ...failed, status: 'cancelled' }, 'one', undefined],
    [{ ...failed, status: 'succeeded' }, 'one', 'not-retryable'],
    [{ ...failed, status: 'queued' }, 'one', 'operation-running'],
    [{ ...failed, status: 'running' }, 'one', 'operation-running'],
  ] as const)('%o, when the latest is %s: %s', (operation, latest, code) => {
    expect(retryBlocker(operation, latest)?.code).toBe(code);
  });

  test('what has succeeded is told from what is of no such type', () => {
    const values = { status: 'succeeded' };
    expect(retryBlocker({ ...failed, status: 'succeeded' })).toEqual({ code: 'not-retryable', values });
  });
});

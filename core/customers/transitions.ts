import type { CustomerStatus } from '../contract/customer.ts';
import type { OperationType } from '../contract/operation.ts';
import type { ProblemCode } from '../contract/problem.ts';
import type { Conflict } from '../errors.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';

export type CustomerOperation = Extract<OperationType, `customer.${string}`>;
export type CustomerChange = Exclude<CustomerOperation, 'customer.create'>;

/** The status of a customer while an operation of this type is queued or runs. */
export const statusDuring: Record<CustomerOperation, CustomerStatus> = {
  'customer.create': 'creating',
  'customer.update': 'updating',
  'customer.restart': 'updating',
  'customer.redeploy': 'updating',
  'customer.suspend': 'suspending',
  'customer.resume': 'resuming',
  'customer.delete': 'deleting',
};

const conflict = (code: ProblemCode, { code: customer }: CustomerRecord, message: string): Conflict => ({
  conflict: code,
  message,
  values: { customer },
});

const running = (customer: CustomerRecord, operationId: string): Conflict => ({
  conflict: 'operation-running',
  message: `${customer.code} is ${customer.status}: wait for operation ${operationId} to end, or cancel it.`,
  operationId,
  values: { subject: customer.code },
});

/** Why an operation of this type cannot begin now; undefined when it can. */
export function obstacle(customer: CustomerRecord, type: CustomerChange): Conflict | undefined {
  if (customer.activeOperationId) return running(customer, customer.activeOperationId);
  switch (type) {
    case 'customer.update':
    case 'customer.redeploy':
    case 'customer.delete':
      return undefined;
    case 'customer.suspend':
      if (customer.status === 'suspended')
        return conflict('already-suspended', customer, `${customer.code} is suspended already.`);
      return notDeployed(customer);
    case 'customer.restart':
      if (customer.status === 'suspended') {
        return conflict(
          'customer-suspended',
          customer,
          `${customer.code} is suspended: resume it, which starts it anew.`,
        );
      }
      return notDeployed(customer);
    case 'customer.resume':
      return customer.status === 'suspended'
        ? undefined
        : conflict('not-suspended', customer, `${customer.code} is ${customer.status}, not suspended.`);
    default:
      return type satisfies never;
  }
}

const notDeployed = (customer: CustomerRecord) =>
  customer.deployed
    ? undefined
    : conflict('not-deployed', customer, `${customer.code} was never deployed: retry its creation, or redeploy it.`);

/** The customer once `operation` is queued for it. */
export const begun = (customer: CustomerRecord, operation: OperationRecord, at: string): CustomerRecord => ({
  ...customer,
  status: statusDuring[operation.type as CustomerOperation],
  activeOperationId: operation.id,
  lastOperationId: operation.id,
  updatedAt: at,
});

/** Whether the stack is to run no task while and after this operation. */
export const isSuspending = (operation: OperationRecord): boolean =>
  operation.type === 'customer.suspend' ||
  (operation.previousStatus === 'suspended' &&
    (operation.type === 'customer.update' || operation.type === 'customer.redeploy'));

/** The release that the operation brings: a new one replaces the tasks. */
export const releaseOf = (customer: CustomerRecord, operation: OperationRecord): string =>
  operation.type === 'customer.restart' || operation.type === 'customer.redeploy' ? operation.id : customer.release;

/** The customer once `operation` has ended; null when it is deleted. */
export function ended(customer: CustomerRecord, operation: OperationRecord, at: string): CustomerRecord | null {
  const idle = { ...customer, activeOperationId: null, updatedAt: at };
  if (operation.status === 'succeeded') {
    if (operation.type === 'customer.delete') return null;
    const suspended = isSuspending(operation);
    return {
      ...idle,
      status: suspended ? 'suspended' : 'online',
      health: suspended ? 'unknown' : 'healthy',
      deployed: operation.spec ?? customer.spec,
      release: releaseOf(customer, operation),
    };
  }
  return { ...idle, ...afterFailure(customer, operation) };
}

/** Errors after which the former state can no longer be relied on. */
const unrecoverable: readonly string[] = ['rollback-failed', 'job-lost'];

function afterFailure(customer: CustomerRecord, operation: OperationRecord): Partial<CustomerRecord> {
  const before = operation.previousStatus as CustomerStatus | null;
  const untouched = operation.status === 'cancelled' && operation.jobs.length === 0;
  if (before === null) return { status: 'failed', health: 'unknown' };
  if (operation.type === 'customer.delete' && !untouched) return { status: 'failed' };
  if (operation.error && unrecoverable.includes(operation.error.code)) return { status: 'failed' };
  return { status: before, health: customer.health };
}

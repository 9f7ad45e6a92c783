import { type CustomerStatus, moveCustomerInput, type Spec } from '../contract/customer.ts';
import { type CustomerOperationType, customerOperation } from '../contract/operations/all.ts';
import type { CustomerEffect } from '../contract/operations/definition.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';

const effectOf = (operation: Pick<OperationRecord, 'type'>): CustomerEffect =>
  customerOperation(operation.type as CustomerOperationType).effect;

/** What the customer's stack is to be like once a deployment has succeeded. */
export interface DesiredState {
  spec: Spec;
  /** The product as the catalogue has it now, or as it was deployed last. */
  definition: 'catalogue' | 'kept';
  /** No tasks run. */
  stopped: boolean;
  /** `initial`: as many tasks as the size has at least; `unchanged`: as many as the application was scaled to. */
  taskCount: 'initial' | 'unchanged';
  /** A new value replaces all tasks. */
  release: string;
}

export function desiredState(customer: CustomerRecord, operation: OperationRecord): DesiredState {
  const effect = effectOf(operation);
  const spec = operation.spec ?? customer.spec;
  const wasSuspended = operation.previousStatus === 'suspended';
  const taskCount = taskCountOf(customer, operation, spec);
  if (effect.kind !== 'deploy') {
    return { spec, definition: 'kept', stopped: wasSuspended, taskCount, release: customer.release };
  }
  return {
    spec,
    definition: effect.spec === 'wanted' ? 'catalogue' : 'kept',
    taskCount,
    stopped: effect.application === 'stopped' || (effect.application === 'unchanged' && wasSuspended),
    release: effect.replacesTasks ? operation.id : customer.release,
  };
}

/** An application that is online was scaled within its size; its service stays the same until it is suspended. */
const taskCountOf = ({ deployed }: CustomerRecord, { previousStatus }: OperationRecord, { size }: Spec) =>
  previousStatus === 'online' && deployed?.size === size ? 'unchanged' : 'initial';

/** The state that the stack goes back to when the operation is undone. */
export const previousState = (customer: CustomerRecord, deployed: Spec, operation: OperationRecord): DesiredState => ({
  spec: deployed,
  definition: 'kept',
  stopped: operation.previousStatus === 'suspended',
  taskCount: operation.type === 'customer.suspend' ? 'initial' : desiredState(customer, operation).taskCount,
  release: customer.release,
});

/** The spec that an operation of this type deploys. */
export function specFor(type: CustomerOperationType, { spec, deployed }: CustomerRecord): Spec {
  const effect = effectOf({ type });
  return effect.kind === 'deploy' && effect.spec === 'wanted' ? spec : (deployed ?? spec);
}

/** The customer once `operation` is queued for it. */
export function customerQueued(customer: CustomerRecord, operation: OperationRecord, at: string): CustomerRecord {
  const { statusWhileActive, effect } = customerOperation(operation.type as CustomerOperationType);
  return {
    ...customer,
    status: statusWhileActive === 'unchanged' ? customer.status : statusWhileActive,
    activeOperationId: operation.id,
    // What changes nothing does not take the place of what can be retried.
    lastOperationId: effect.kind === 'none' ? customer.lastOperationId : operation.id,
    updatedAt: at,
  };
}

/** The customer once `operation` has ended; null when it is deleted. */
export function customerEnded(customer: CustomerRecord, operation: OperationRecord, at: string): CustomerRecord | null {
  const idle = { ...customer, activeOperationId: null, updatedAt: at };
  if (operation.status !== 'succeeded') return { ...idle, ...afterFailure(operation) };
  const effect = effectOf(operation);
  switch (effect.kind) {
    case 'deploy':
      return { ...idle, ...afterDeployment(customer, operation) };
    case 'delete':
      return null;
    case 'move':
      return { ...idle, status: statusBefore(operation) ?? customer.status, cloudType: cloudTypeOf(operation) };
    case 'none':
      return { ...idle, status: statusBefore(operation) ?? customer.status };
    default:
      return effect satisfies never;
  }
}

const cloudTypeOf = ({ input }: OperationRecord) => moveCustomerInput.parse(input).cloudType;

/** What the customer is once the operation has succeeded. */
export const cloudTypeAfter = (
  { cloudType }: CustomerRecord,
  operation: OperationRecord,
): CustomerRecord['cloudType'] => (operation.type === 'customer.move' ? cloudTypeOf(operation) : cloudType);

const statusBefore = (operation: OperationRecord) => operation.previousStatus as CustomerStatus | null;

function afterDeployment(customer: CustomerRecord, operation: OperationRecord): Partial<CustomerRecord> {
  const { spec, stopped, release } = desiredState(customer, operation);
  return {
    status: stopped ? 'suspended' : 'online',
    health: stopped ? 'unknown' : 'healthy',
    deployed: spec,
    release,
  };
}

/** Errors after which the previous state can no longer be relied on. */
const unrecoverable: readonly string[] = ['rollback-failed', 'job-lost'];

function afterFailure(operation: OperationRecord): Partial<CustomerRecord> {
  const previous = statusBefore(operation);
  const neverStarted = operation.status === 'cancelled' && operation.jobs.length === 0;
  if (previous === null) return { status: 'failed', health: 'unknown' };
  const { effect, statusAfterFailure } = customerOperation(operation.type as CustomerOperationType);
  if (effect.kind === 'none' || neverStarted) return { status: previous };
  if (statusAfterFailure === 'failed') return { status: 'failed' };
  if (operation.error && unrecoverable.includes(operation.error.code)) return { status: 'failed' };
  return { status: previous };
}

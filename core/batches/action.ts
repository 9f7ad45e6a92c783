import type { UpdateCustomer } from '../contract/customer.ts';
import { assertUpdatable, updateCustomer } from '../customers/update-customer.ts';
import { conflict, DomainError } from '../errors.ts';
import { assertRequestable, requestOperation } from '../operations/request-operation.ts';
import type { Change } from '../ports.ts';
import type { BatchRecord, Refusal } from '../records/batch.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { CustomerServiceDeps, RequestContext, ServiceDeps } from '../service.ts';

type Action = Pick<BatchRecord, 'type' | 'input'>;

/** A batch sets no options, so it has none to keep secret. */
const customerSecrets: CustomerServiceDeps['customerSecrets'] = {
  putOptions: () => Promise.reject(new Error('A batch sets no options.')),
};

/** @throws DomainError why the action is not possible for the customer now */
async function assertSuitable(deps: ServiceDeps, { type, input }: Action, customer: CustomerRecord): Promise<void> {
  if (type === 'customer.update') return assertUpdatable(deps, customer, input as UpdateCustomer);
  assertRequestable(type, { kind: 'customer', record: customer }, input);
}

/** Why the action is not possible for the customer now; undefined when it is. */
export async function refusalOf(
  deps: ServiceDeps,
  action: Action,
  customer: CustomerRecord,
): Promise<Refusal | undefined> {
  try {
    await assertSuitable(deps, action, customer);
    return undefined;
  } catch (error) {
    return toldBy(error);
  }
}

/**
 * Queues the operation for one customer, and commits what `remember` makes of it in the same transaction.
 * @throws DomainError why that is not possible
 */
export async function requestOne(
  deps: ServiceDeps,
  request: RequestContext,
  { type, input }: Action,
  code: string,
  remember: (operation: OperationRecord) => Change,
): Promise<void> {
  const context: RequestContext = {
    ...request,
    remember(answer) {
      const { operation, customer } = answer as { operation?: OperationRecord; customer?: CustomerRecord };
      if (!operation) throw conflict('nothing-to-update', { customer: code, ...customer?.spec });
      return remember(operation);
    },
  };
  if (type === 'customer.update') {
    await updateCustomer({ ...deps, customerSecrets }, context, code, input as UpdateCustomer);
  } else {
    await requestOperation(deps, context, type, code, input);
  }
}

/** What to tell of a refusal. @throws what is none, and what may be otherwise in a moment */
export function toldBy(error: unknown): Refusal {
  if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
  const { code, message, errors, values } = error;
  const coded = errors?.[0]?.coded ?? (values && { code, values });
  return { code, reason: message, ...(coded && { coded }) };
}

import { type CustomerOperationType, customerOperation } from '@console/core/contract/operations/all';
import { step } from '@console/core/contract/texts/steps';
import { previousState } from '@console/core/subjects/customer';
import { undoFunctions } from '../functions/undo-functions.ts';
import { JobCancelled } from '../job-error.ts';
import type { Run } from '../run.ts';
import {
  type CustomerSubject,
  customerStackRef,
  deployable,
  loadCustomer,
  protectedDatabase,
  withCustomerAssembly,
} from '../stacks/customer-stack.ts';
import { prepareStack } from '../stacks/prepare-stack.ts';
import { removeCustomerStack } from '../stacks/remove-customer-stack.ts';
import { resourceFailed } from '../stacks/stack-failure.ts';
import { hasSucceeded, stackStateOf } from '../stacks/stack-state.ts';
import { undoTenant } from '../tenants/undo-tenant.ts';
import { type CustomerKind, kindOfCustomer } from './by-kind.ts';

const undoOf: Readonly<Record<CustomerKind, (run: Run) => Promise<never>>> = {
  containers: undoContainers,
  functions: undoFunctions,
  tenant: undoTenant,
};

/** Undoes what a cancelled operation has done to the customer, also by an earlier job. Always throws. */
export async function undoOperation(run: Run): Promise<never> {
  const { effect } = customerOperation(run.operation.type as CustomerOperationType);
  if (effect.kind === 'none') throw new JobCancelled();
  return undoOf[await kindOfCustomer(run)](run);
}

/** Undoes what was done to the customer's stack. Always throws. */
export async function undoContainers(run: Run): Promise<never> {
  const { deps } = run;
  const subject = await loadCustomer(run);
  const stack = customerStackRef(subject.customer);
  deps.log(`Cancelled: undoing what this operation has done to ${subject.customer.code}.`);
  const current = await deps.stacks.describe(stack);
  if (current && stackStateOf(current.status) === 'in-progress') {
    await deps.stacks.cancel(stack);
    await deps.stacks.settle(stack);
  }
  if (subject.customer.deployed) await restorePreviousState(run, subject);
  else await removeCustomerStack(run, subject, { finalSnapshot: false });
  throw new JobCancelled();
}

async function restorePreviousState(run: Run, subject: CustomerSubject): Promise<void> {
  const { customer } = subject;
  const previous = previousState(customer, customer.deployed ?? customer.spec, run.operation);
  const deployment = await deployable(run, subject, previous);
  await prepareStack(run.deps, deployment.stack);
  run.progress.begin(step('synthesizing'));
  await withCustomerAssembly(run, deployment, protectedDatabase, async ({ assembly }) => {
    const result = await run.deps.stacks.deploy(deployment.stack, assembly);
    if (!hasSucceeded(result.status)) throw resourceFailed(deployment.stack, result);
  });
}

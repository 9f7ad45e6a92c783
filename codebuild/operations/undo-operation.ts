import { step } from '@console/core/contract/texts/steps';
import { previousState } from '@console/core/subjects/customer';
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

/** Undoes what a cancelled operation has done to the customer's stack, also by an earlier job. Always throws. */
export async function undoOperation(run: Run): Promise<never> {
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

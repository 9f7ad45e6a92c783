import { previousState } from '@console/core/subjects/customer';
import { JobCancelled } from '../job-error.ts';
import type { Run } from '../run.ts';
import { customerStackRef, loadCustomer } from '../stacks/customer-stack.ts';
import { prepareStack } from '../stacks/prepare-stack.ts';
import { resourceFailed } from '../stacks/stack-failure.ts';
import { hasSucceeded, stackStateOf } from '../stacks/stack-state.ts';
import { functionsOf, withFunctionsAssembly } from './functions-stack.ts';
import { removeFunctions } from './remove-functions.ts';

/** Undoes what was done to the stack of the customer. Always throws. */
export async function undoFunctions(run: Run): Promise<never> {
  const { deps, operation } = run;
  const subject = await loadCustomer(run);
  const { customer } = subject;
  const stack = customerStackRef(customer);
  deps.log(`Cancelled: undoing what this operation has done to ${customer.code}.`);
  const current = await deps.stacks.describe(stack);
  if (current && stackStateOf(current.status) === 'in-progress') {
    await deps.stacks.cancel(stack);
    await deps.stacks.settle(stack);
  }
  if (!customer.deployed) {
    await removeFunctions(run);
    throw new JobCancelled();
  }
  const { stopped, ...previous } = previousState(customer, customer.deployed, operation);
  const deployment = await functionsOf(run, subject, previous);
  await prepareStack(deps, stack);
  const state = { deletionProtection: true, kept: true, suspended: stopped };
  await withFunctionsAssembly(run, subject, deployment, state, async ({ assembly }) => {
    const result = await deps.stacks.deploy(stack, assembly);
    if (!hasSucceeded(result.status)) throw resourceFailed(stack, result);
  });
  throw new JobCancelled();
}

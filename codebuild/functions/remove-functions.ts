import { ClaimLost, JobFailed } from '../job-error.ts';
import type { WorkResult } from '../operations/work.ts';
import type { Run } from '../run.ts';
import { customerStackRef, loadCustomer } from '../stacks/customer-stack.ts';
import { deployStack } from '../stacks/deploy-stack.ts';
import { waitUntilStable } from '../stacks/prepare-stack.ts';
import { removeStack } from '../stacks/remove-stack.ts';
import { stackWork } from '../stacks/stack-events.ts';
import { stackStateOf } from '../stacks/stack-state.ts';
import { functionsOf, withFunctionsAssembly } from './functions-stack.ts';

const resourcesOfFunctions = 50;

/** Deletes the functions of one customer, with their table and people. */
export async function removeFunctions(run: Run): Promise<WorkResult> {
  const { deps } = run;
  const subject = await loadCustomer(run);
  const stack = customerStackRef(subject.customer);
  const [phase] = run.progress.plan(resourcesOfFunctions);
  const work = stackWork(deps, phase);
  const current = await waitUntilStable(deps, stack, work);
  if (current && stackStateOf(current.status) === 'updatable') {
    await unprotect(run, subject).catch((error: unknown) => {
      if (!(error instanceof JobFailed)) throw error;
      deps.log(`The stack is deleted as it is: ${error.message}`);
    });
  }
  if (run.watch.claimLost) throw new ClaimLost();
  if (current) await removeStack(deps, stack, { finalSnapshot: false }, work);
  deps.log(`The functions, the table and the people of ${subject.customer.code} are deleted.`);
  return {};
}

async function unprotect(run: Run, subject: Awaited<ReturnType<typeof loadCustomer>>): Promise<void> {
  const { customer } = subject;
  const deployment = await functionsOf(run, subject, { definition: 'kept', spec: customer.deployed ?? customer.spec });
  const state = { deletionProtection: false, kept: false, suspended: true };
  await withFunctionsAssembly(run, subject, deployment, state, (synthesized) => {
    const [phase] = run.progress.plan(synthesized.resources);
    return deployStack(run, phase, customerStackRef(customer), { ...synthesized, existed: true });
  });
}

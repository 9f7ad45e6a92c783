import type { StackRef } from '@console/core/ports';
import { customerStackName } from '@console/core/stack-names';
import { customerStackProps, loadProduct, loadSubject, type Subject } from './customer-stack.ts';
import { ClaimLost, JobFailed } from './job-error.ts';
import { comeToRest } from './prepare-stack.ts';
import { removeStack } from './remove-stack.ts';
import type { Run } from './run.ts';
import { followStackWork } from './stack-log.ts';
import { hasSucceeded, standingOf } from './stack-standing.ts';
import { withAssembly } from './synthesize.ts';

/** Deletes the customer's stack, with a final snapshot of its database when that is wanted. */
export async function deleteCustomer(run: Run): Promise<void> {
  const { deps, operation, progress } = run;
  const subject = await loadSubject(run);
  const { code, region } = subject.customer;
  const stack = { region, name: customerStackName(code) };
  const finalSnapshot = operation.finalSnapshot ?? true;
  deps.log(`Deleting ${code} in ${region}, ${finalSnapshot ? 'with' : 'without'} a final snapshot of its database.`);
  const work = followStackWork(deps, progress, { base: 1, total: 40 });
  const current = await comeToRest(deps, stack, work);
  if (!current) {
    deps.log('There is no stack: nothing to delete.');
    return;
  }
  if (standingOf(current.status) === 'usable') await allowDeletion(run, subject, stack, finalSnapshot);
  if (run.watch.claimLost) throw new ClaimLost();
  await removeStack(deps, stack, { finalSnapshot }, work);
  deps.log(`Everything of ${code} is deleted${finalSnapshot ? '; the final snapshot is kept' : ''}.`);
}

/**
 * Turns the deletion protection of the database off and sets what becomes of it. A product that can no longer be
 * synthesised does not keep its customers from being deleted: the stack is then deleted as it stands.
 */
async function allowDeletion(run: Run, subject: Subject, stack: StackRef, finalSnapshot: boolean): Promise<void> {
  const { deps } = run;
  try {
    const product = await loadProduct(run, subject.customer);
    await withAssembly(
      run,
      (synthesis, folder) => {
        const props = customerStackProps(run, subject, product);
        return synthesis.synthesizeCustomer(
          { ...props, suspended: true, deletionProtection: false, finalSnapshot },
          folder,
        );
      },
      async ({ assembly }) => {
        const result = await deps.stacks.deploy(stack, assembly);
        const outcome = hasSucceeded(result.status) ? 'is off' : 'could not be turned off';
        deps.log(`Deletion protection ${outcome}: ${result.failure?.reason ?? result.status}.`);
      },
    );
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error;
    deps.log(`The stack is deleted as it stands, since its product cannot be synthesised: ${error.message}`);
  }
}

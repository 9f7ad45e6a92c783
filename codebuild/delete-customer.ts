import { customerStackName } from '@console/core/customers/stack-name';
import { isSettled, type StackRef, type StackWork } from '@console/core/ports';
import { customerStackProps, loadProduct, loadSubject, type Subject } from './customer-stack.ts';
import { ClaimLost, JobFailed } from './job-error.ts';
import { deleteFailed } from './prepare-stack.ts';
import type { Run } from './run.ts';
import { followStackWork } from './stack-log.ts';
import { withAssembly } from './synthesize.ts';

const updatable = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);

/** Deletes the customer's stack, with a final snapshot of its database when that is wanted. */
export async function deleteCustomer(run: Run): Promise<void> {
  const { deps, operation, progress } = run;
  const subject = await loadSubject(run);
  const { code, region } = subject.customer;
  const stack = { region, name: customerStackName(code) };
  const finalSnapshot = operation.finalSnapshot ?? true;
  deps.log(`Deleting ${code} in ${region}, ${finalSnapshot ? 'with' : 'without'} a final snapshot of its database.`);
  const work = followStackWork(deps, progress, { base: 1, total: 40 });
  const status = await statusAtRest(run, stack, work);
  if (status === null) {
    deps.log('There is no stack: nothing to delete.');
    return;
  }
  if (updatable.has(status)) await allowDeletion(run, subject, stack, finalSnapshot);
  if (run.watch.claimLost) throw new ClaimLost();
  let left = await deps.stacks.remove(stack, { finalSnapshot }, work);
  if (left?.status === 'DELETE_FAILED') {
    deps.log('The deletion failed: trying once more.');
    left = await deps.stacks.remove(stack, { finalSnapshot }, work);
  }
  if (left) throw deleteFailed(stack, left.failure);
  deps.log(`Everything of ${code} is deleted${finalSnapshot ? '; the final snapshot is kept' : ''}.`);
}

async function statusAtRest({ deps }: Run, stack: StackRef, work: StackWork): Promise<string | null> {
  const current = await deps.stacks.describe(stack);
  if (!current || isSettled(current.status)) return current?.status ?? null;
  deps.log(`Stack ${stack.name} is ${current.status}: waiting for its end.`);
  return (await deps.stacks.settle(stack, work))?.status ?? null;
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
        deps.log(`Deletion protection is off: ${result.status}.`);
      },
    );
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error;
    deps.log(`The stack is deleted as it stands, since its product cannot be synthesised: ${error.message}`);
  }
}

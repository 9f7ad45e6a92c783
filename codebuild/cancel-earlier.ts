import { customerStackName } from '@console/core/stack-names';
import { customerStackProps, loadProduct, loadSubject } from './customer-stack.ts';
import { JobCancelled } from './job-error.ts';
import { prepareStack } from './prepare-stack.ts';
import { removeStack } from './remove-stack.ts';
import type { Run } from './run.ts';
import { resourceFailed } from './stack-failure.ts';
import { hasSucceeded, standingOf } from './stack-standing.ts';
import { withAssembly } from './synthesize.ts';

/** Undoes what a lost job of an operation that is to be cancelled may have done. Always throws how it ended. */
export async function cancelEarlier(run: Run): Promise<never> {
  const { deps } = run;
  const subject = await loadSubject(run);
  const { code, region, deployed } = subject.customer;
  const stack = { region, name: customerStackName(code) };
  deps.log(`Undoing what an earlier job of this operation has begun on ${code}.`);
  const current = await deps.stacks.describe(stack);
  if (current && standingOf(current.status) === 'busy') {
    await deps.stacks.cancel(stack);
    await deps.stacks.settle(stack);
  }
  if (!deployed) {
    await removeStack(deps, stack, { finalSnapshot: false });
    throw new JobCancelled();
  }
  await prepareStack(deps, stack, {});
  const former: Run = {
    ...run,
    operation: {
      ...run.operation,
      type: run.operation.previousStatus === 'suspended' ? 'customer.suspend' : 'customer.update',
      spec: deployed,
    },
  };
  const product = await loadProduct(former, subject.customer);
  const result = await withAssembly(
    former,
    (synthesis, folder) => synthesis.synthesizeCustomer(customerStackProps(former, subject, product), folder),
    ({ assembly }) => deps.stacks.deploy(stack, assembly),
  );
  if (!hasSucceeded(result.status)) throw resourceFailed(stack, result);
  throw new JobCancelled();
}

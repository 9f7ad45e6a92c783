import { customerDeleteInput } from '@console/core/contract/operations/customer-delete';
import { ClaimLost } from '../job-error.ts';
import type { Run } from '../run.ts';
import { loadCustomer } from '../stacks/customer-stack.ts';
import { removeCustomerStack } from '../stacks/remove-customer-stack.ts';

/** Deletes the customer's stack, with a final snapshot of its database when the request says so. */
export async function deleteCustomer(run: Run): Promise<undefined> {
  const { deps, operation } = run;
  const subject = await loadCustomer(run);
  const { code, region } = subject.customer;
  const { finalSnapshot } = customerDeleteInput.parse(operation.input);
  deps.log(`Deleting ${code} in ${region}, ${finalSnapshot ? 'with' : 'without'} a final snapshot of its database.`);
  const outcome = await removeCustomerStack(run, subject, { finalSnapshot });
  if (run.watch.claimLost) throw new ClaimLost();
  deps.log(outcome === 'absent' ? 'There is no stack to delete.' : `The stack of ${code} is deleted.`);
}

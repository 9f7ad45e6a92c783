import { customerDeleteInput } from '@console/core/contract/operations/customer-delete';
import type { JobResult } from '@console/core/operations/job-reports';
import { isContainersProduct } from '@console/core/products/kinds';
import { recordSnapshot } from '@console/core/snapshots/record-snapshot';
import { ClaimLost } from '../job-error.ts';
import type { Run } from '../run.ts';
import { type CustomerSubject, customerStackRef, loadCustomer } from '../stacks/customer-stack.ts';
import { removeCustomerStack } from '../stacks/remove-customer-stack.ts';

/** Deletes the customer's stack, with a final snapshot of its database when the request says so. */
export async function deleteCustomer(run: Run): Promise<JobResult> {
  const { deps, operation } = run;
  const subject = await loadCustomer(run);
  const { code, region, product } = subject.customer;
  const { finalSnapshot } = customerDeleteInput.parse(operation.input);
  const { product: definition } = (await deps.catalogue.get(product)) ?? {};
  // One that can no longer be read does not tell.
  const hasDatabase = !definition || (isContainersProduct(definition) && definition.database !== undefined);
  const snapshot = finalSnapshot ? 'with a final snapshot of its database' : 'without a final snapshot of its database';
  deps.log(`Deleting ${code} in ${region}${hasDatabase ? `, ${snapshot}` : ''}.`);
  const { outcome, stay } = await removeCustomerStack(run, subject, { finalSnapshot });
  if (run.watch.claimLost) throw new ClaimLost();
  await deps.customerSecrets.removeOptions(customerStackRef(subject.customer));
  deps.log(outcome === 'absent' ? 'There is no stack to delete.' : `The stack of ${code} is deleted.`);
  return { snapshot: finalSnapshot && hasDatabase ? await keepSnapshot(run, subject) : undefined, told: stay };
}

/** An earlier job of this operation may have deleted the stack, so what counts is what is there since the request. */
async function keepSnapshot({ deps, operation }: Run, { customer }: CustomerSubject): Promise<string | undefined> {
  const id = await deps.snapshots.ofStack(customerStackRef(customer), new Date(operation.requestedAt));
  if (id === undefined) deps.log('There was no database to make a final snapshot of.');
  else {
    await recordSnapshot(deps, { id, customer, operation });
    deps.log(`The final snapshot of its database is ${id}.`);
  }
  return id;
}

import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import { JobFailed } from '../job-error.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { customerStackRef, loadCustomer } from '../stacks/customer-stack.ts';

/** Has an archive of the customer's database and storage made. */
export async function backUp(run: Run): Promise<undefined> {
  const { deps, operation, watch } = run;
  const { customer } = await loadCustomer(run);
  stopIfRequested(run);
  run.progress.begin(step('backing-up'));
  const { code, name, region, product, deployed } = customer;
  const about = { customer: code, name, region, product, ...(deployed && { version: deployed.version }) };
  const request = { stack: customerStackRef(customer), id: operation.id, about };
  const end = deps.backups ? await deps.backups.make(request, watch.signal) : { reason: 'There is no way to here.' };
  stopIfRequested(run);
  if ('reason' in end) {
    throw new JobFailed({
      code: 'backup-failed',
      reason: reason('not-backed-up', { reason: end.reason }),
      hint: hint('back-up-again'),
    });
  }
  const { tables, rows, files, bytes, leftOut } = end;
  deps.log(`The backup has ${tables} tables with ${rows} rows, and ${files} files: ${bytes} bytes.`);
  if (leftOut.length > 0) deps.log(`Not in it: ${leftOut.join(', ')}.`);
}

import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import type { Backups } from '@console/core/ports';
import { JobFailed } from '../job-error.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { type CustomerSubject, customerStackRef } from '../stacks/customer-stack.ts';

/** Makes the backup of this operation, and logs what is in it. @throws JobFailed */
export async function makeBackup(run: Run, { customer }: CustomerSubject, backups: Backups): Promise<void> {
  const { deps, operation, watch } = run;
  const { code, name, region, product, deployed } = customer;
  const about = { customer: code, name, region, product, ...(deployed && { version: deployed.version }) };
  const end = await backups.make({ stack: customerStackRef(customer), id: operation.id, about }, watch.signal);
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

import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import type { JobResult } from '@console/core/operations/job-reports';
import { recordSnapshot } from '@console/core/snapshots/record-snapshot';
import { JobFailed } from '../job-error.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { type CustomerSubject, customerStackRef, loadCustomer } from '../stacks/customer-stack.ts';
import { makeBackup } from './make-backup.ts';

/** Makes a backup of the customer's data: an archive to download where there are archives, else a snapshot of its database. */
export async function backUp(run: Run): Promise<JobResult | undefined> {
  const { backups } = run.deps;
  const subject = await loadCustomer(run);
  stopIfRequested(run);
  run.progress.begin(step('backing-up'));
  if (!backups) return { snapshot: await makeSnapshot(run, subject) };
  await makeBackup(run, subject, backups);
  return undefined;
}

/** Makes a snapshot of the customer's database, and lists it with the final ones. @throws JobFailed */
export async function makeSnapshot(run: Run, { customer }: CustomerSubject): Promise<string> {
  const { deps, operation, watch } = run;
  const stack = customerStackRef(customer);
  const end = (await deps.snapshots.make?.(stack, operation.id, watch.signal)) ?? { reason: 'There are no snapshots.' };
  if ('reason' in end) {
    stopIfRequested(run);
    throw new JobFailed({
      code: 'backup-failed',
      reason: reason('not-backed-up', { reason: end.reason }),
      hint: hint('back-up-again'),
    });
  }
  await recordSnapshot(deps, { id: end.id, customer, operation });
  deps.log(`The snapshot of the database is ${end.id}. To restore it: customers create --from-snapshot ${end.id}`);
  return end.id;
}

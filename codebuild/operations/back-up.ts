import { step } from '@console/core/contract/texts/steps';
import { type Run, stopIfRequested } from '../run.ts';
import { loadCustomer } from '../stacks/customer-stack.ts';
import { makeBackup } from './make-backup.ts';

/** Makes a backup of the customer's database and storage to download. */
export async function backUp(run: Run): Promise<undefined> {
  const { backups } = run.deps;
  // The API refuses the request where there are none.
  if (!backups) throw new Error('Backups to download are made on one machine only.');
  const subject = await loadCustomer(run);
  stopIfRequested(run);
  run.progress.begin(step('backing-up'));
  await makeBackup(run, subject, backups);
}

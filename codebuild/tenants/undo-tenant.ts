import { ClaimLost, JobCancelled } from '../job-error.ts';
import type { Run } from '../run.ts';
import { currentTable } from './current-table.ts';
import { loadTenant } from './load-tenant.ts';
import { takeApart } from './remove-tenant.ts';
import { writeRouting } from './routing.ts';

/** Takes apart what a cancelled creation has made; serves or refuses as before what was there. Always throws. */
export async function undoTenant(run: Run): Promise<never> {
  if (run.watch.claimLost) throw new ClaimLost();
  const subject = await loadTenant(run);
  const { customer } = subject;
  run.deps.log(`Cancelled: undoing what this operation has done to ${customer.code}.`);
  if (customer.deployed === null) await takeApart(run, subject, false);
  else await writeRouting(run, subject, await currentTable(run, subject), run.operation.previousStatus === 'suspended');
  throw new JobCancelled();
}

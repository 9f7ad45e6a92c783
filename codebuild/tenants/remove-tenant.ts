import { customerDeleteInput } from '@console/core/contract/operations/customer-delete';
import { step } from '@console/core/contract/texts/steps';
import type { ErasureProof } from '@console/core/ports';
import { ClaimLost } from '../job-error.ts';
import type { WorkResult } from '../operations/work.ts';
import { trustIssuer } from '../pools/issuers.ts';
import type { Run } from '../run.ts';
import { announce, announceFailure, eventOf, tellStatus } from './announce.ts';
import { currentTable } from './current-table.ts';
import { demandExports, exportTo } from './export-tenant.ts';
import { loadTenant, type TenantSubject } from './load-tenant.ts';
import { removePeople } from './people.ts';
import { removeOwnTable } from './remove-own-table.ts';
import { removeRouting, writeRouting } from './routing.ts';
import { sharedTable } from './tenant-table.ts';

/** Deletes everything of a customer of a pool: items of all kinds, people, parameters, its own table. */
export async function removeTenant(run: Run): Promise<WorkResult> {
  const subject = await loadTenant(run);
  const { finalSnapshot } = customerDeleteInput.parse(run.operation.input);
  if (finalSnapshot) demandExports(run);
  await announce(run, subject, 'Account Deprovisioning Started');
  try {
    const result = await takeApart(run, subject, finalSnapshot);
    return { ...result, untold: eventOf(run, subject, 'Account Deprovisioning Completed') };
  } catch (error) {
    await announceFailure(run, subject, 'Account Deprovisioning Failed', error);
    throw error;
  }
}

/** Safe to repeat from any point: what is gone is not missed. */
export async function takeApart(run: Run, subject: TenantSubject, withExport: boolean): Promise<WorkResult> {
  const { deps } = run;
  const { code } = subject.customer;
  const table = await currentTable(run, subject);
  await tellStatus(run, subject, 'deleting');
  await writeRouting(run, subject, table, true);
  const exported = withExport && table ? await exportTo(run, subject, table.name) : undefined;
  if (run.watch.claimLost) throw new ClaimLost();
  const people = await removePeople(run, subject);
  deps.log(`People removed: ${people}.`);
  const proofs = [await eraseShared(run, subject)];
  if (run.watch.claimLost) throw new ClaimLost();
  await removeOwnTable(run, subject);
  if (subject.product.users === 'own') await trustIssuer(run, subject.pool, subject.customer.id);
  deps.log(`Parameters removed: ${await removeRouting(run, subject)}.`);
  // Requests that were under way while the parameters went may have written.
  proofs.push(await eraseShared(run, subject));
  deps.log(
    `Left of ${code}: its usage, which may still be billed; its lines in the logs of pool ${subject.pool.id}, until they expire${
      exported ? `; its export ${exported.file}` : ''
    }.`,
  );
  return { result: { ...deletedItems(proofs), people, ...exported } };
}

const deletedItems = (proofs: readonly (ErasureProof | undefined)[]) => ({
  items: proofs.flatMap((proof) => Object.values(proof?.deleted ?? {})).reduce((sum, count) => sum + count, 0),
});

/** Also of a private customer: an earlier move may have left items in the shared table. */
async function eraseShared(run: Run, subject: TenantSubject): Promise<ErasureProof | undefined> {
  if (!subject.product.table) return undefined;
  const { region } = subject.pool;
  const of = { region, table: sharedTable(subject).name, tenantId: subject.customer.id };
  const proof = await run.deps.tenants.data.erase(of, (items) => run.progress.begin(step('erasing-items', { items })));
  logProof(run, proof);
  return proof;
}

export function logProof({ deps }: Run, { table, deleted, tookMs }: ErasureProof): void {
  const kinds = Object.entries(deleted).map(([kind, count]) => `${kind}: ${count}`);
  const what = kinds.length > 0 ? kinds.join(', ') : 'nothing';
  deps.log(`Deleted from table ${table}: ${what}. A last read of the whole table found 0 items (${tookMs} ms).`);
}

import { step } from '@console/core/contract/texts/steps';
import type { WorkResult } from '../operations/work.ts';
import { demandClaim, type Run } from '../run.ts';
import { currentTable } from './current-table.ts';
import { loadTenant } from './load-tenant.ts';
import { forgetMove, readMove } from './move-state.ts';
import { removeOwnTable } from './remove-own-table.ts';
import { logProof } from './remove-tenant.ts';
import { sharedTable } from './tenant-table.ts';

/** Deletes what the table holds that the items of a customer were moved out of. Safe to repeat from any point. */
export async function discardEarlier(run: Run): Promise<WorkResult> {
  const { deps, progress } = run;
  const subject = await loadTenant(run);
  const held = await readMove(run, subject);
  const current = await currentTable(run, subject);
  if (held?.phase !== 'holding' || current === undefined || current.name === held.from) {
    deps.log('No earlier table holds anything.');
    return { result: { items: 0 } };
  }
  const { region } = subject.pool;
  const of = { region, table: held.from, tenantId: subject.customer.id };
  const kinds = (await deps.tenants.data.count(of)) ?? {};
  await demandClaim(run);
  if (held.from === sharedTable(subject).name) {
    logProof(run, await deps.tenants.data.erase(of, (items) => progress.begin(step('erasing-items', { items }))));
  } else {
    await removeOwnTable(run, subject);
  }
  await forgetMove(run, subject);
  return { result: { items: Object.values(kinds).reduce((sum, count) => sum + count, 0), from: held.from } };
}

import { step } from '@console/core/contract/texts/steps';
import type { WorkResult } from '../operations/work.ts';
import type { Run } from '../run.ts';
import { stopIfRequested } from '../run.ts';
import { currentTable } from './current-table.ts';
import { loadTenant, type TenantSubject } from './load-tenant.ts';
import { logProof } from './remove-tenant.ts';
import { writeRouting } from './routing.ts';
import { ownTable, sharedTable } from './tenant-table.ts';

/** Deletes all items of a customer of a pool, in every table that may hold some. The customer itself stays. */
export async function eraseTenant(run: Run): Promise<WorkResult> {
  const subject = await loadTenant(run);
  const { customer } = subject;
  const current = await currentTable(run, subject);
  if (!current) return { result: { items: 0 } };
  const wasSuspended = customer.status === 'suspended' || run.operation.previousStatus === 'suspended';
  stopIfRequested(run);
  await writeRouting(run, subject, current, true);
  try {
    return { result: await eraseTables(run, subject) };
  } finally {
    if (!run.watch.claimLost) await writeRouting(run, subject, current, wasSuspended);
  }
}

async function eraseTables(run: Run, subject: TenantSubject): Promise<Record<string, string | number>> {
  const { deps } = run;
  const { customer, pool } = subject;
  const result: Record<string, string | number> = { items: 0 };
  const tables: string[] = [];
  const start = performance.now();
  for (const table of await tablesOf(run, subject)) {
    const of = { region: pool.region, table, tenantId: customer.id };
    const proof = await deps.tenants.data.erase(of, (items) => run.progress.begin(step('erasing-items', { items })));
    logProof(run, proof);
    tables.push(table);
    for (const [kind, count] of Object.entries(proof.deleted)) {
      result[`items.${kind}`] = Number(result[`items.${kind}`] ?? 0) + count;
      result.items = Number(result.items) + count;
    }
  }
  return { ...result, tables: tables.join(', '), left: 0, tookMs: Math.round(performance.now() - start) };
}

async function tablesOf(run: Run, subject: TenantSubject): Promise<string[]> {
  const own = await ownTable(run, subject);
  return [...(own ? [own.name] : []), sharedTable(subject).name];
}

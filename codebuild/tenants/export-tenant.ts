import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import type { TenantExports, TenantItem } from '@console/core/ports';
import { writeExport } from '../export/write-export.ts';
import { ClaimLost, JobFailed } from '../job-error.ts';
import type { WorkResult } from '../operations/work.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { currentTable } from './current-table.ts';
import { loadTenant, type TenantSubject } from './load-tenant.ts';
import { userPoolOf } from './people.ts';

/** Writes all that is kept of a customer of a pool into one archive. */
export async function exportTenant(run: Run): Promise<WorkResult> {
  const subject = await loadTenant(run);
  const table = (await currentTable(run, subject))?.name;
  return { result: await exportTo(run, subject, table) };
}

/** What is written meanwhile may be in the archive or not. */
export async function exportTo(run: Run, subject: TenantSubject, table: string | undefined) {
  const { deps, operation } = run;
  const exports = demandExports(run);
  const { customer, pool } = subject;
  const { id, code, name, product, cloudType } = customer;
  const userPool = await userPoolOf(run, subject);
  const people = userPool ? await deps.tenants.users.list(userPool, id) : [];
  const folder = await mkdtemp(join(tmpdir(), 'deployment-console-export-'));
  try {
    const file = join(folder, 'export.zip');
    const manifest = await writeExport(file, {
      tenant: { id, code, name, product, version: pool.deployed?.version ?? pool.version, cloudType },
      table: table ?? '',
      exportedAt: deps.clock.now().toISOString(),
      pages: table === undefined ? noPages() : watched(run, { region: pool.region, table, tenantId: id }),
      people,
    });
    if (run.watch.claimLost) throw new ClaimLost();
    const kept = `${operation.id}.zip`;
    await exports.keep(kept, file);
    deps.log(`Exported ${manifest.items} items and ${people.length} people to ${kept}, checksum ${manifest.checksum}.`);
    return { file: kept, exportedItems: manifest.items, checksum: manifest.checksum };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws JobFailed where there is no place for exports */
export function demandExports({ deps }: Run): TenantExports {
  if (deps.tenants.exports) return deps.tenants.exports;
  throw new JobFailed({
    code: 'export-bucket-missing',
    reason: reason('export-bucket-missing'),
    hint: hint('set-export-bucket'),
  });
}

async function* noPages(): AsyncGenerator<TenantItem[]> {}

async function* watched(
  run: Run,
  of: { region: string; table: string; tenantId: string },
): AsyncGenerator<TenantItem[]> {
  let items = 0;
  for await (const page of run.deps.tenants.data.pages(of)) {
    stopIfRequested(run);
    items += page.length;
    run.progress.begin(step('exporting-items', { items }));
    yield page;
  }
}

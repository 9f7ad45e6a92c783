import { operations } from '@console/core/contract/operations/all';
import { hint } from '@console/core/contract/texts/hints';
import { fillTemplate } from '@console/core/contract/texts/template';
import { DomainError } from '@console/core/errors';
import { JobCancelled, JobFailed } from '../job-error.ts';
import type { WorkResult } from '../operations/work.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { waitForAddress } from '../stacks/wait-for-address.ts';
import { announce, announceFailure, eventOf, tellStatus } from './announce.ts';
import { loadTenant, type TenantSubject, tenantAddress } from './load-tenant.ts';
import { inviteAdministrator, trustOwnUsers } from './people.ts';
import { precheck } from './precheck.ts';
import { isStopped, writeRouting } from './routing.ts';
import { deployTenantTable, type PlacedTable, sharedTable } from './tenant-table.ts';
import { undoTenant } from './undo-tenant.ts';

/** Gives a customer of a pool what the operation wants it to have, and waits until its address answers. */
export async function deployTenant(run: Run): Promise<WorkResult> {
  const { deps, operation } = run;
  const subject = await loadTenant(run);
  const { customer, pool } = subject;
  const isNew = customer.deployed === null;
  const running = fillTemplate(operations[operation.type].texts.running, { subject: customer.code });
  deps.log(`${running}: ${customer.cloudType}, in pool ${pool.id}.`);
  if (isNew) await announce(run, subject, 'Account Provisioning Started');
  try {
    const table = await provision(run, subject);
    const more = table ? { tableName: table.name } : {};
    return isNew ? { untold: eventOf(run, subject, 'Account Provisioning Completed', more) } : {};
  } catch (error) {
    if (error instanceof JobCancelled) return undoTenant(run);
    const failure = asFailure(error);
    if (isNew) await announceFailure(run, subject, 'Account Provisioning Failed', failure);
    throw failure;
  }
}

async function provision(run: Run, subject: TenantSubject): Promise<PlacedTable | undefined> {
  const { customer, product } = subject;
  await precheck(run, subject);
  stopIfRequested(run);
  const isNew = customer.deployed === null;
  if (isNew) await tellStatus(run, subject, 'creating');
  const stopped = isStopped(run, subject);
  const own = customer.cloudType === 'private' && product.table !== undefined;
  const deployOwn = (isProtected: boolean) =>
    deployTenantTable(run, subject, { isProtected, handlesChanges: !stopped });
  const shared = product.table && !own ? sharedTable(subject) : undefined;
  const table = own ? await deployOwn(!isNew) : shared;
  stopIfRequested(run);
  await trustOwnUsers(run, subject);
  const invited = await inviteAdministrator(run, subject);
  await writeRouting(run, subject, table, stopped);
  if (!stopped) {
    const [phase] = run.progress.plan(1);
    await waitForAddress(run, phase, new URL(product.healthPath, tenantAddress(run, subject)).href);
  }
  if (own && isNew) await deployOwn(true);
  stopIfRequested(run);
  await inviteAdministrator(run, subject, invited);
  await tellStatus(run, subject, 'active');
  return table;
}

/** What a request caused is told to who made it; everything else is tried again. */
function asFailure(error: unknown): unknown {
  if (!(error instanceof DomainError) || error.kind === 'unavailable') return error;
  return new JobFailed({ code: error.code, reason: error.message, hint: hint('fix-named-cause') });
}

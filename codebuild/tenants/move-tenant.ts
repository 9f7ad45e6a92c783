import { customerMoveInput } from '@console/core/contract/operations/customer-move';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { DomainError } from '@console/core/errors';
import type { MoveFence, TenantTable } from '@console/core/ports';
import { ClaimLost, JobCancelled, JobFailed } from '../job-error.ts';
import type { WorkResult } from '../operations/work.ts';
import type { Run } from '../run.ts';
import { currentTable } from './current-table.ts';
import { loadTenant } from './load-tenant.ts';
import { type Move, type Moved, transferItems } from './move-items.ts';
import { type MoveState, readMove, writeMove } from './move-state.ts';
import { precheck } from './precheck.ts';
import { isStopped } from './routing.ts';
import { deployTenantTable, sharedTable } from './tenant-table.ts';
import { undoMove } from './undo-move.ts';

/** Moves the items of a customer of a pool to a table of the other kind, while it goes on working. */
export async function moveTenant(run: Run): Promise<WorkResult> {
  try {
    const move = await loadMove(run);
    return await hold(run, move, await moveItems(run, move));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'move-taken-over') throw new ClaimLost();
    throw error;
  }
}

async function loadMove(run: Run): Promise<Move> {
  const { cloudType } = customerMoveInput.parse(run.operation.input);
  const before = await loadTenant(run);
  const after = { ...before, customer: { ...before.customer, cloudType } };
  await precheck(run, after);
  const source = await currentTable(run, before);
  const known = await readMove(run, before);
  const isSwitched = known !== undefined && known.phase !== 'holding' && source?.name === known.to;
  const isThere = source && (source.name === sharedTable(before).name) === (cloudType === 'public');
  if (!source || (isThere && !isSwitched)) {
    throw new JobFailed({
      code: 'validation',
      reason: reason('already-there', { customer: before.customer.code }),
      hint: hint('choose-cloud-type'),
    });
  }
  const { region } = before.pool;
  const table = isSwitched ? known.from : source.name;
  const from = { region, tenantId: before.customer.id, table };
  return { before, after, source, known, isSwitched, fence: await fenceOf(run, from, known) };
}

/** That of the job before this one, unless its move was undone, which is final. */
async function fenceOf(run: Run, from: TenantTable, known: MoveState | undefined): Promise<MoveFence> {
  const { id, attempt } = run.operation;
  if (known?.fence?.startsWith(id) && known.from === from.table) {
    const fence = { from, fence: known.fence, attempt };
    if ((await run.deps.tenants.transfer.fence(fence)) !== 'ended') return fence;
  }
  return { from, fence: `${id}-${attempt}`, attempt };
}

async function moveItems(run: Run, move: Move): Promise<Moved> {
  const { known, isSwitched, fence, source, after } = move;
  if (known && isSwitched) {
    const isOwn = after.customer.cloudType === 'private';
    const options = { isProtected: true, handlesChanges: !isStopped(run, after) };
    return { target: isOwn ? await deployTenantTable(run, after, options) : source, state: known, pauseMs: undefined };
  }
  if (run.operation.cancelRequestedAt) return undoMove(run, move, new JobCancelled());
  run.deps.log(`Moving ${after.customer.code} out of table ${fence.from.table}.`);
  return transferItems(run, move).catch((error: unknown) => undoMove(run, move, error));
}

async function hold(run: Run, { after, fence }: Move, { target, state, pauseMs }: Moved): Promise<WorkResult> {
  const { deps } = run;
  if (after.customer.cloudType === 'private') {
    await deployTenantTable(run, after, { isProtected: true, handlesChanges: !isStopped(run, after) });
  }
  const heldUntil = new Date(deps.clock.now().getTime() + deps.settings.holdMs).toISOString();
  const { items, checksum } = await deps.tenants.transfer.checksum({ ...fence.from, table: target.name });
  await writeMove(run, after, { ...state, to: target.name, phase: 'holding', heldUntil });
  deps.log(`Moved ${items} items, checksum ${checksum}. Table ${fence.from.table} keeps them until ${heldUntil}.`);
  const paused = pauseMs === undefined ? {} : { pauseMs };
  return { result: { items, checksum, from: fence.from.table, to: target.name, heldUntil, ...paused } };
}

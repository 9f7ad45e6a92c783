import { setTimeout as sleep } from 'node:timers/promises';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import type { ItemKey, MoveFence, Transfer } from '@console/core/ports';
import { routeText } from '@console/core/tenants/parameters';
import { ClaimLost, JobFailed } from '../job-error.ts';
import { limits } from '../limits.ts';
import { demandClaim, type Run, stopIfRequested } from '../run.ts';
import { routeOf } from './current-table.ts';
import type { TenantSubject } from './load-tenant.ts';
import { type MoveState, writeMove } from './move-state.ts';
import { isStopped, writeRouting } from './routing.ts';
import { deployTenantTable, type PlacedTable, sharedTable } from './tenant-table.ts';

/** A move of the items of a tenant; `before` and `after` have its cloud types. */
export interface Move {
  before: TenantSubject;
  after: TenantSubject;
  /** The table that requests use now. */
  source: PlacedTable;
  /** What an earlier job has written about a move. */
  known: MoveState | undefined;
  /** An earlier job has let requests use the other table. */
  isSwitched: boolean;
  fence: MoveFence;
}

export interface Moved {
  target: PlacedTable;
  state: MoveState;
  /** For how long nobody could write; undefined when another job did that. */
  pauseMs: number | undefined;
}

/** Ends with requests that use the other table. Until the fence says so, nothing depends on that table. */
export async function transferItems(run: Run, move: Move): Promise<Moved> {
  const { before, after, fence } = move;
  const mover = run.deps.tenants.transfer;
  const isMoved = (await mover.fence(fence)) === 'moved';
  const announced = isMoved ? stateOf(move) : await announce(run, move);
  const target = await targetTable(run, after);
  const state = { ...announced, to: target.name };
  const transfer = { ...fence, to: { ...fence.from, table: target.name } };
  await writeMove(run, after, state);
  if (isMoved) return { target, state: await switchOver(run, move, target, state), pauseMs: undefined };
  await untilKnown(run, state);
  run.progress.begin(step('copying-items', { items: 0 }));
  await mover.prepare(transfer);
  const items = await mover.copy(transfer, (copied) => {
    stopIfRequested(run);
    run.progress.begin(step('copying-items', { items: copied }));
  });
  run.deps.log(`Copied ${items} items.`);
  const different = await becomeAlike(run, transfer);
  stopIfRequested(run);
  // Another job would have let the functions write through another fence.
  if ((await routeOf(run, before)) !== routeText(fence.from.table, fence.fence)) throw new ClaimLost();
  const start = performance.now();
  await finish(run, transfer, different);
  const switched = await switchOver(run, move, target, state);
  const pauseMs = Math.round(performance.now() - start);
  run.deps.log(`Requests use table ${target.name}. Nobody could write for ${pauseMs} ms.`);
  return { target, state: switched, pauseMs };
}

const stateOf = ({ known, fence }: Move): MoveState => {
  const isOwn = known?.fence === fence.fence;
  return { phase: 'copying', from: fence.from.table, fence: fence.fence, ...(isOwn && known) };
};

/** Lets the functions write through the fence from now on. */
async function announce(run: Run, move: Move): Promise<MoveState> {
  const { before, source, known, fence } = move;
  const mover = run.deps.tenants.transfer;
  if (known?.fence && known.fence !== fence.fence && known.from === fence.from.table) {
    // Of an operation that has ended: its jobs are not to come back. When its move is final, so is what they may do.
    const left = { ...fence, fence: known.fence, attempt: Number.MAX_SAFE_INTEGER };
    if ((await mover.fence(left)) !== 'moved') await mover.setFence(left, 'ended');
  }
  const state = stateOf(move);
  await writeMove(run, before, state);
  await mover.setFence(fence, 'open');
  await demandClaim(run);
  await writeRouting(run, before, source, isStopped(run, before), fence.fence);
  const announced = { ...state, announcedAt: state.announcedAt ?? run.deps.clock.now().toISOString() };
  await writeMove(run, before, announced);
  return announced;
}

const targetTable = (run: Run, after: TenantSubject): Promise<PlacedTable> =>
  after.customer.cloudType === 'private'
    ? deployTenantTable(run, after, { isProtected: false, handlesChanges: false })
    : Promise.resolve(sharedTable(after));

/** Until no function uses the table without the fence: what is copied then is all that was written so. */
async function untilKnown(run: Run, { announcedAt }: MoveState): Promise<void> {
  const { clock, settings } = run.deps;
  const end = new Date(announcedAt ?? clock.now()).getTime() + settings.routeLeaseMs;
  run.progress.begin(step('waiting-for-requests'));
  for (let left = end - clock.now().getTime(); left > 0; left = end - clock.now().getTime()) {
    stopIfRequested(run);
    await sleep(Math.min(limits.movePauseMs, left));
  }
}

/** Takes over what is written until that takes no time. Answers items that differed in the last round. */
async function becomeAlike(run: Run, transfer: Transfer): Promise<ItemKey[]> {
  const { deps, progress } = run;
  const mover = deps.tenants.transfer;
  progress.begin(step('replaying-changes'));
  deps.log(`Took over ${await mover.catchUp(transfer)} changes.`);
  progress.begin(step('comparing-items'));
  const { from, to, different: found } = await mover.compare(transfer);
  deps.log(`${from.items} and ${to.items} items, ${found.length} of them different or written meanwhile.`);
  let different = found;
  let before = Number.POSITIVE_INFINITY;
  for (let round = 1; ; round += 1) {
    stopIfRequested(run);
    const start = performance.now();
    await mover.catchUp(transfer);
    different = await mover.align(transfer, different);
    const took = performance.now() - start;
    const isShortest = round >= limits.moveRounds && took > before / 2;
    if (took < limits.moveLastRoundMs || isShortest) return different;
    before = took;
  }
}

/** Nobody writes to the first table from here on; what was written is taken over, and then the move is final. */
async function finish(run: Run, transfer: Transfer, different: readonly ItemKey[]): Promise<void> {
  const mover = run.deps.tenants.transfer;
  await mover.setFence(transfer, 'closed');
  await mover.catchUp(transfer);
  const corrected = await mover.align(transfer, different);
  const left = corrected.length > 0 ? await mover.align(transfer, corrected) : [];
  if (left.length > 0) throw notAlike(left.length);
  await mover.setMoved(transfer);
}

/** Repeated by a job that takes over: the fence has said that the items are there. */
async function switchOver(run: Run, { after }: Move, target: PlacedTable, state: MoveState): Promise<MoveState> {
  await demandClaim(run);
  await writeRouting(run, after, target, isStopped(run, after));
  const switched = { ...state, phase: 'switched' as const, switchedAt: run.deps.clock.now().toISOString() };
  await writeMove(run, after, switched);
  return switched;
}

const notAlike = (differences: number) =>
  new JobFailed({
    code: 'move-not-alike',
    reason: reason('move-not-alike', { differences }),
    hint: hint('move-again'),
  });

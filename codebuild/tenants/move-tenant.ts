import { setTimeout as sleep } from 'node:timers/promises';
import { customerMoveInput } from '@console/core/contract/operations/customer-move';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import type { ChangeReader, Transfer } from '@console/core/ports';
import { ClaimLost, JobCancelled, JobFailed } from '../job-error.ts';
import { limits } from '../limits.ts';
import type { WorkResult } from '../operations/work.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { currentTable } from './current-table.ts';
import { loadTenant, type TenantSubject } from './load-tenant.ts';
import { forgetMove, type MoveState, readMove, writeMove } from './move-state.ts';
import { precheck } from './precheck.ts';
import { removeOwnTable } from './remove-own-table.ts';
import { isStopped, writeRouting } from './routing.ts';
import { deployTenantTable, type PlacedTable, sharedTable } from './tenant-table.ts';

interface Move {
  subject: TenantSubject;
  target: PlacedTable;
  transfer: Transfer;
}

/** Moves the items of a customer of a pool to a table of the other kind, while it goes on working. */
export async function moveTenant(run: Run): Promise<WorkResult> {
  const { deps } = run;
  const { cloudType } = customerMoveInput.parse(run.operation.input);
  const loaded = await loadTenant(run);
  const subject = { ...loaded, customer: { ...loaded.customer, cloudType } };
  await precheck(run, subject);
  const known = await readMove(run, subject);
  const source = await currentTable(run, loaded);
  const isSwitched = known !== undefined && source?.name === known.to && known.phase !== 'holding';
  const target =
    cloudType === 'private'
      ? await deployTenantTable(run, subject, { isProtected: isSwitched, handlesChanges: false })
      : sharedTable(subject);
  const from = isSwitched ? known.from : (source?.name ?? target.name);
  if (from === target.name) {
    throw new JobFailed({
      code: 'validation',
      reason: reason('already-there', { customer: subject.customer.code }),
      hint: hint('choose-cloud-type'),
    });
  }
  const at = { region: subject.pool.region, tenantId: subject.customer.id };
  const move = { subject, target, transfer: { from: { ...at, table: from }, to: { ...at, table: target.name } } };
  deps.log(`Moving ${subject.customer.code} from table ${from} to table ${target.name}.`);
  if (!isSwitched && run.operation.cancelRequestedAt) return undoMove(run, move, new JobCancelled());
  const state = isSwitched ? known : await copyAndSwitch(run, move).catch((error) => undoMove(run, move, error));
  await drain(run, move, state);
  if (cloudType === 'private') {
    await deployTenantTable(run, subject, { isProtected: true, handlesChanges: !isStopped(run, subject) });
  }
  return hold(run, move, state);
}

async function copyAndSwitch(run: Run, move: Move): Promise<MoveState> {
  const { deps, progress } = run;
  const { subject, transfer, target } = move;
  const { transfer: mover, data } = deps.tenants;
  await mover.demandStream(transfer.from);
  await mover.demandStream(transfer.to);
  const since = deps.clock.now();
  const state: MoveState = {
    phase: 'copying',
    from: transfer.from.table,
    to: transfer.to.table,
    since: since.toISOString(),
  };
  await writeMove(run, subject, state);
  // Nobody reads the other table yet: what an earlier move has left there is old.
  await data.erase(transfer.to);
  stopIfRequested(run);
  const items = await mover.copy(transfer, (copied) => progress.begin(step('copying-items', { items: copied })));
  deps.log(`Copied ${items} items.`);
  const changes = mover.changes(transfer, since);
  await becomeAlike(run, move, changes);
  stopIfRequested(run);
  await changes.replay();
  const switched: MoveState = { ...state, phase: 'switched', switchedAt: deps.clock.now().toISOString() };
  // First the state: with it a job that takes over knows what the switch was.
  await writeMove(run, subject, switched);
  await writeRouting(run, subject, target, isStopped(run, subject));
  return switched;
}

/** Takes over changes until both tables are alike but for what was just written. @throws JobFailed */
async function becomeAlike(run: Run, { transfer }: Move, changes: ChangeReader): Promise<void> {
  const { deps, progress } = run;
  let differences = 0;
  for (let round = 1; round <= limits.moveRounds; round += 1) {
    stopIfRequested(run);
    progress.begin(step('replaying-changes'));
    const settled = new Date(deps.clock.now().getTime() - limits.moveSettleMs);
    const applied = await changes.replay();
    progress.begin(step('comparing-items'));
    const result = await deps.tenants.transfer.compare(transfer, settled);
    differences = result.differences;
    const told = `${applied} changes taken over; ${result.from.items} and ${result.to.items} items`;
    deps.log(`${told}, ${differences} settled ones differ.`);
    if (differences === 0) return;
    await sleep(limits.movePauseMs);
  }
  throw new JobFailed({
    code: 'move-not-alike',
    reason: reason('move-not-alike', { rounds: limits.moveRounds, differences }),
    hint: hint('move-again'),
  });
}

/** Functions know a table for some minutes: until they have forgotten the earlier one, both are kept alike. */
async function drain(run: Run, { transfer }: Move, { since, switchedAt }: MoveState): Promise<void> {
  const { deps, progress } = run;
  const changes = deps.tenants.transfer.changes(transfer, new Date(since));
  const end = new Date(switchedAt ?? deps.clock.now()).getTime() + deps.settings.drainMs;
  progress.begin(step('waiting-for-requests'));
  for (;;) {
    if (run.watch.claimLost) throw new ClaimLost();
    const isOver = deps.clock.now().getTime() >= end;
    await changes.replayBothWays();
    if (isOver) break;
    await sleep(Math.min(limits.movePauseMs, Math.max(0, end - deps.clock.now().getTime())));
  }
  deps.log('No request uses the earlier table any more.');
}

async function hold(run: Run, { subject, transfer }: Move, state: MoveState): Promise<WorkResult> {
  const { deps } = run;
  const now = deps.clock.now();
  const heldUntil = new Date(now.getTime() + deps.settings.holdMs).toISOString();
  const { to } = await deps.tenants.transfer.compare(transfer, now);
  await writeMove(run, subject, { ...state, phase: 'holding', heldUntil });
  deps.log(
    `Moved ${to.items} items, checksum ${to.checksum}. Table ${transfer.from.table} keeps them until ${heldUntil}.`,
  );
  return {
    result: { items: to.items, checksum: to.checksum, from: state.from, to: state.to, heldUntil },
  };
}

/** Before the switch nothing depends on the new table. Always throws `error`. */
async function undoMove(run: Run, { subject, transfer, target }: Move, error: unknown): Promise<never> {
  if (error instanceof ClaimLost || run.watch.claimLost) throw error;
  const current = await currentTable(run, subject);
  if (current?.name === target.name) throw error;
  run.deps.log('The move is undone: the customer goes on with its earlier table.');
  if (subject.customer.cloudType === 'private') await removeOwnTable(run, subject);
  else await run.deps.tenants.data.erase(transfer.to);
  await forgetMove(run, subject);
  throw error;
}

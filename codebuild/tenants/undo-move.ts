import { ClaimLost } from '../job-error.ts';
import { demandClaim, type Run } from '../run.ts';
import type { Move } from './move-items.ts';
import { forgetMove, readMove } from './move-state.ts';
import { removeOwnTable } from './remove-own-table.ts';
import { isStopped, writeRouting } from './routing.ts';

/** Before the move is final nothing depends on the new table. Always throws `error`. */
export async function undoMove(run: Run, move: Move, error: unknown): Promise<never> {
  const { before, after, source, fence } = move;
  const { transfer } = run.deps.tenants;
  if (error instanceof ClaimLost || run.watch.claimLost) throw error;
  if ((await transfer.fence(fence)) === 'moved') throw error;
  await transfer.setFence(fence, 'ended');
  await demandClaim(run);
  await writeRouting(run, before, source, isStopped(run, before));
  run.deps.log('The move is undone: the customer goes on with its earlier table.');
  const to = (await readMove(run, before))?.to;
  if (after.customer.cloudType === 'private') await removeOwnTable(run, after);
  else if (to !== undefined) await transfer.prepare({ ...fence, to: { ...fence.from, table: to } });
  await forgetMove(run, before);
  throw error;
}

import { inOrder } from '../template/order.ts';
import { applyResource } from './apply-resource.ts';
import type { Goal } from './stack-state.ts';
import { Interrupted, reasonOf, type Work } from './work.ts';

/**
 * Creates and updates resources until they match `goal`. Those that match are skipped, so interrupted work continues
 * where it was. Returns whether all succeeded; resources that the goal does not have are left alone.
 */
export async function converge(work: Work, goal: Goal, options: { rollback: boolean }): Promise<boolean> {
  const outcomes = await inOrder(goal.edges, async (logicalId) => {
    try {
      if (work.closing.aborted) throw new Interrupted();
      await applyResource(work, goal, logicalId);
    } catch (error) {
      if (!work.closing.aborted) fail(work, goal, logicalId, error, options.rollback);
      throw error;
    }
  });
  if (work.closing.aborted) throw new Interrupted();
  return [...outcomes.values()].every((outcome) => outcome === 'done');
}

function fail(work: Work, goal: Goal, logicalId: string, error: unknown, rollback: boolean): void {
  const { record } = work;
  const type = goal.template.Resources[logicalId]?.Type ?? '';
  const current = record.resources[logicalId];
  const creating = !current || current.status.startsWith('CREATE_');
  const cancelled = work.abort.signal.aborted && !rollback;
  const what = creating ? 'creation' : 'update';
  const reason = cancelled ? `Resource ${what} cancelled` : reasonOf(error);
  const status = creating ? 'CREATE_FAILED' : 'UPDATE_FAILED';
  if (current && current.status !== 'CREATE_COMPLETE' && current.status !== 'UPDATE_COMPLETE') current.status = status;
  // A resource that had not been started when the work was cancelled has no event.
  if (!cancelled || current?.status === status) work.emit({ logicalId, type }, status, reason);
  if (cancelled) return;
  record.failure ??= { resource: logicalId, type, reason };
  if (!rollback) work.abort.abort();
}

import { inOrder } from '../template/order.ts';
import { applyResource } from './apply-resource.ts';
import type { Goal } from './stack-state.ts';
import { Interrupted, reasonOf, type Work } from './work.ts';

/**
 * Creates and updates resources until they are as `goal` says. Those that are so already cost nothing, so work that
 * was cut off goes on from where it was. Answers whether all of it worked; resources that are no longer wanted stay.
 */
export async function converge(work: Work, goal: Goal, options: { undoing: boolean }): Promise<boolean> {
  const outcomes = await inOrder(goal.edges, async (logicalId) => {
    try {
      if (work.closing.aborted) throw new Interrupted();
      await applyResource(work, goal, logicalId);
    } catch (error) {
      if (!work.closing.aborted) fail(work, goal, logicalId, error, options.undoing);
      throw error;
    }
  });
  if (work.closing.aborted) throw new Interrupted();
  return [...outcomes.values()].every((outcome) => outcome === 'done');
}

function fail(work: Work, goal: Goal, logicalId: string, error: unknown, undoing: boolean): void {
  const { record } = work;
  const type = goal.template.Resources[logicalId]?.Type ?? '';
  const current = record.resources[logicalId];
  const creating = !current || current.status.startsWith('CREATE_');
  const cancelled = work.abort.signal.aborted && !undoing;
  const what = creating ? 'creation' : 'update';
  const reason = cancelled ? `Resource ${what} cancelled` : reasonOf(error);
  const status = creating ? 'CREATE_FAILED' : 'UPDATE_FAILED';
  if (current && current.status !== 'CREATE_COMPLETE' && current.status !== 'UPDATE_COMPLETE') current.status = status;
  // What was not begun when the work was cancelled has nothing to tell.
  if (!cancelled || current?.status === status) work.emit({ logicalId, type }, status, reason);
  if (cancelled) return;
  record.failure ??= { resource: logicalId, type, reason };
  if (!undoing) work.abort.abort();
}

import type { Operation } from '@console/core/contract/operation';
import { isUnderWay } from '../api/operations.ts';
import type { Words } from '../words/words.ts';

const irrevocable: readonly string[] = ['customer.delete', 'region.add', 'region.remove'];

/** Why the operation cannot be retried; `latest` is the last operation of what it works on, when known. */
export function retryObstacle(
  { id, status }: Operation,
  latest: string | undefined,
  { operation: words }: Words,
): string | undefined {
  if (status !== 'failed' && status !== 'cancelled') return words.retryNeedsFailure;
  return latest === undefined || latest === id ? undefined : words.retrySuperseded;
}

/** Why the operation cannot be cancelled. */
export function cancelObstacle(operation: Operation, { operation: words }: Words): string | undefined {
  if (!isUnderWay(operation)) return words.cancelNeedsRunning;
  if (operation.status === 'running' && irrevocable.includes(operation.type)) return words.irrevocable;
  return operation.cancelRequestedAt ? words.cancelRequested : undefined;
}

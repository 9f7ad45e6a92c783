import type { Operation } from '@console/core/contract/operation';
import { isInProgress } from '../api/operations.ts';
import type { Messages } from '../i18n/messages.ts';

const irrevocable: readonly string[] = ['customer.delete', 'region.add', 'region.remove'];

/** Why the operation cannot be retried; `latest` is the last operation of what it works on, when known. */
export function retryObstacle(
  { id, status }: Operation,
  latest: string | undefined,
  { operation: messages }: Messages,
): string | undefined {
  if (status !== 'failed' && status !== 'cancelled') return messages.retryNeedsFailure;
  return latest === undefined || latest === id ? undefined : messages.retrySuperseded;
}

/** Why the operation cannot be cancelled. */
export function cancelObstacle(operation: Operation, { operation: messages }: Messages): string | undefined {
  if (!isInProgress(operation)) return messages.cancelNeedsRunning;
  if (operation.status === 'running' && irrevocable.includes(operation.type)) return messages.irrevocable;
  return operation.cancelRequestedAt ? messages.cancelRequested : undefined;
}

import type { Operation } from '../operation.ts';
import { operations } from './all.ts';
import type { Blocker } from './definition.ts';

/**
 * Why the operation cannot be retried now; undefined when it can. `latest`: the last operation of its customer or
 * region, where it is known.
 */
export function retryBlocker(
  { id, type, status }: Pick<Operation, 'id' | 'type' | 'status'>,
  latest?: string,
): Blocker | undefined {
  switch (status) {
    case 'queued':
    case 'running':
      return { code: 'operation-running', values: {}, operationId: id };
    case 'succeeded':
      return { code: 'not-retryable', values: { status } };
    case 'failed':
    case 'cancelled':
      if (!operations[type].retryable) return { code: 'not-retryable', values: {} };
      if (latest === undefined || latest === id) return undefined;
      return { code: 'superseded', values: { latest }, operationId: latest };
    default:
      return status satisfies never;
  }
}

import type { Operation } from '../operation.ts';
import { operations } from './all.ts';
import type { Blocker } from './definition.ts';

/**
 * Why the operation cannot be retried now; undefined when it can. `latest`: the last operation of its customer or
 * region, where it is known.
 */
export function retryBlocker(
  { id: operation, type, status }: Pick<Operation, 'id' | 'type' | 'status'>,
  latest?: string,
): Blocker | undefined {
  switch (status) {
    case 'queued':
    case 'running':
      return { code: 'operation-running', values: { operation }, operationId: operation };
    case 'succeeded':
      return { code: 'not-retryable', values: { operation, status } };
    case 'failed':
    case 'cancelled':
      if (!operations[type].retryable) return { code: 'not-retryable', values: { operation } };
      if (latest === undefined || latest === operation) return undefined;
      return { code: 'superseded', values: { operation, latest }, operationId: latest };
    default:
      return status satisfies never;
  }
}

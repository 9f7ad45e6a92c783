import type { Operation, Progress } from '@console/core/contract/operation';
import { said } from '../words/said.ts';
import type { Words } from '../words/words.ts';

/** What an operation works on: a customer's code or a region's. */
export const subjectOf = (operation: Pick<Operation, 'customer' | 'region'>): string =>
  operation.customer ?? operation.region ?? '';

export const titleOf = (operation: Pick<Operation, 'type' | 'customer' | 'region'>, words: Words): string =>
  words.operationTypes[operation.type].title(subjectOf(operation));

export const percent = ({ done, total }: Progress): number =>
  total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;

export function progressText(operation: Operation, words: Words): string {
  if (operation.status === 'queued') {
    return operation.queuePosition ? words.operation.queued(operation.queuePosition) : words.operation.waiting;
  }
  if (operation.cancelRequestedAt && operation.status === 'running') return words.operation.cancelling;
  const { coded, message } = operation.progress;
  return said('steps', coded?.message, words) ?? message;
}

import type { Operation, Progress } from '@console/core/contract/operation';
import type { Messages } from '../i18n/messages.ts';
import { translate } from '../i18n/translate.ts';

/** What an operation works on: a customer's code or a region's. */
export const subjectOf = (operation: Pick<Operation, 'customer' | 'region'>): string =>
  operation.customer ?? operation.region ?? '';

export const titleOf = (operation: Pick<Operation, 'type' | 'customer' | 'region'>, messages: Messages): string =>
  messages.operationTypes[operation.type].title(subjectOf(operation));

export const percent = ({ done, total }: Progress): number =>
  total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;

export function progressText(operation: Operation, messages: Messages): string {
  if (operation.status === 'queued') {
    return operation.queuePosition ? messages.operation.queued(operation.queuePosition) : messages.operation.waiting;
  }
  if (operation.cancelRequestedAt && operation.status === 'running') return messages.operation.cancelling;
  const { coded, message } = operation.progress;
  return translate('steps', coded?.message, messages) ?? message;
}

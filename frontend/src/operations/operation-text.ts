import type { Operation, Progress } from '@console/core/contract/operation';
import { fillTemplate } from '@console/core/contract/texts/template';
import type { Messages } from '../i18n/messages.ts';
import { translate } from '../i18n/translate.ts';

/** What an operation works on: the code of a customer or region, or the id of a pool. */
export const subjectOf = (operation: Pick<Operation, 'customer' | 'pool' | 'region'>): string =>
  operation.customer ?? operation.pool ?? operation.region ?? '';

type Named = Pick<Operation, 'type' | 'customer' | 'pool' | 'region'>;

/** A text of the operation's type, with what it works on. */
export const operationText = (
  operation: Named,
  text: 'title' | 'running' | 'succeeded' | 'failed',
  { operationTypes }: Messages,
): string => fillTemplate(operationTypes[operation.type][text], { subject: subjectOf(operation) });

export const titleOf = (operation: Named, messages: Messages): string => operationText(operation, 'title', messages);

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

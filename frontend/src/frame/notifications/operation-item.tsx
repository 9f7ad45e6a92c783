import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { Operation } from '@console/core/contract/operation';
import { InternalLink } from '../../elements/internal-link.tsx';
import type { Messages } from '../../i18n/messages.ts';
import { FailureReason } from '../../operations/failure-reason.tsx';
import { operationText, percent, progressText, titleOf } from '../../operations/operation-text.ts';

function state(operation: Operation, messages: Messages): Pick<FlashbarProps.MessageDefinition, 'type' | 'header'> {
  const text = (which: 'running' | 'succeeded' | 'failed') => operationText(operation, which, messages);
  switch (operation.status) {
    case 'queued':
      return { type: 'info', header: messages.operation.queuedTitle(titleOf(operation, messages)) };
    case 'running':
      return { type: 'in-progress', header: text('running') };
    case 'succeeded':
      return { type: 'success', header: text('succeeded') };
    case 'failed':
      return { type: 'error', header: text('failed') };
    case 'cancelled':
      return { type: 'info', header: messages.operation.cancelled(titleOf(operation, messages)) };
  }
}

function Details({ operation, messages }: { operation: Operation; messages: Messages }) {
  const link = (
    <InternalLink href={`/operations/${operation.id}`} color="inverted">
      {messages.operation.view}
    </InternalLink>
  );
  if (operation.status === 'running') {
    return (
      <ProgressBar
        variant="flash"
        value={percent(operation.progress)}
        additionalInfo={link}
        description={progressText(operation, messages)}
      />
    );
  }
  return (
    <>
      {operation.status === 'queued' && `${progressText(operation, messages)} `}
      {operation.error && (
        <>
          <FailureReason error={operation.error} />{' '}
        </>
      )}
      {link}
    </>
  );
}

/** A followed operation as an item of the Flashbar. */
export function operationItem(
  operation: Operation,
  messages: Messages,
): Pick<FlashbarProps.MessageDefinition, 'type' | 'header' | 'content'> {
  return { ...state(operation, messages), content: <Details operation={operation} messages={messages} /> };
}

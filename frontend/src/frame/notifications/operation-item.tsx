import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { Operation } from '@console/core/contract/operation';
import { InternalLink } from '../../elements/internal-link.tsx';
import type { Messages } from '../../i18n/messages.ts';
import { FailureReason } from '../../operations/failure-reason.tsx';
import { percent, progressText, subjectOf } from '../../operations/operation-text.ts';

function state(operation: Operation, messages: Messages): Pick<FlashbarProps.MessageDefinition, 'type' | 'header'> {
  const type = messages.operationTypes[operation.type];
  const subject = subjectOf(operation);
  switch (operation.status) {
    case 'queued':
    case 'running':
      return { type: 'in-progress', header: type.running(subject) };
    case 'succeeded':
      return { type: 'success', header: type.succeeded(subject) };
    case 'failed':
      return { type: 'error', header: type.failed(subject) };
    case 'cancelled':
      return { type: 'info', header: messages.operation.cancelled(type.title(subject)) };
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

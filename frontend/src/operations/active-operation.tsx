import Alert from '@cloudscape-design/components/alert';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/context.ts';
import { isInProgress, operationQuery } from '../api/operations.ts';
import { InternalLink } from '../elements/internal-link.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { percent, progressText, titleOf } from './operation-text.ts';
import { operationTexts } from './texts.ts';

interface Worked {
  activeOperationId: string | null;
  lastOperationId: string;
}

/** What is under way on a customer or pool, or why the last of it failed; unless the Flashbar tells already. */
export function ActiveOperation({ of: { activeOperationId, lastOperationId } }: { of: Worked }) {
  const messages = useMessages();
  const t = useTexts(operationTexts);
  const { items } = useNotifications();
  const id = activeOperationId ?? lastOperationId;
  const { data: operation } = useQuery(operationQuery(useApi(), id));
  if (!operation || items.some((item) => item.id === id)) return null;
  const title = titleOf(operation, messages);
  const link = <InternalLink href={`/operations/${id}`}>{messages.operation.view}</InternalLink>;
  if (isInProgress(operation)) {
    if (operation.status === 'queued')
      return (
        <Alert type="info" header={messages.operation.queuedTitle(title)}>
          {progressText(operation, messages)} {link}
        </Alert>
      );
    return (
      <Alert type="info" header={t.inProgress(title)}>
        <ProgressBar
          value={percent(operation.progress)}
          description={progressText(operation, messages)}
          additionalInfo={link}
          ariaLabel={title}
        />
      </Alert>
    );
  }
  if (operation.status !== 'failed') return null;
  return (
    <Alert type="error" header={`${t.lastFailed}: ${title}`}>
      {operation.error?.message} {link}
    </Alert>
  );
}

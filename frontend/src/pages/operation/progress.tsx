import Container from '@cloudscape-design/components/container';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Operation } from '@console/core/contract/operation';
import { isInProgress } from '../../api/operations.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { percent, progressText } from '../../operations/operation-text.ts';
import { texts } from './texts.ts';

/** While it waits or runs. */
export function Progress({ operation }: { operation: Operation }) {
  const messages = useMessages();
  const t = useTexts(texts);
  if (!isInProgress(operation)) return null;
  if (operation.status === 'queued')
    return (
      <Container>
        <StatusIndicator type="pending">{progressText(operation, messages)}</StatusIndicator>
      </Container>
    );
  const { done, total } = operation.progress;
  return (
    <Container>
      <ProgressBar
        label={t.progress}
        value={percent(operation.progress)}
        description={progressText(operation, messages)}
        additionalInfo={t.steps(done, total)}
      />
    </Container>
  );
}

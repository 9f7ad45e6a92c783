import Container from '@cloudscape-design/components/container';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { Operation } from '@console/core/contract/operation';
import { isInProgress } from '../../api/operations.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { percent, progressText } from '../../operations/operation-text.ts';
import { texts } from './texts.ts';

/** While it is under way. */
export function Progress({ operation }: { operation: Operation }) {
  const messages = useMessages();
  const t = useTexts(texts);
  if (!isInProgress(operation)) return null;
  const { done, total } = operation.progress;
  return (
    <Container>
      <ProgressBar
        label={t.progress}
        value={percent(operation.progress)}
        description={progressText(operation, messages)}
        additionalInfo={operation.status === 'running' ? t.steps(done, total) : undefined}
      />
    </Container>
  );
}

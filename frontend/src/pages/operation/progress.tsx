import Container from '@cloudscape-design/components/container';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { Operation } from '@console/core/contract/operation';
import { isUnderWay } from '../../api/operations.ts';
import { percent, progressText } from '../../format/operation.ts';
import { useWords } from '../../words/words.ts';

/** While it is under way. */
export function Progress({ operation }: { operation: Operation }) {
  const words = useWords();
  if (!isUnderWay(operation)) return null;
  const { done, total } = operation.progress;
  return (
    <Container>
      <ProgressBar
        label={words.operation.progress}
        value={percent(operation.progress)}
        description={progressText(operation, words)}
        additionalInfo={operation.status === 'running' ? words.operation.steps(done, total) : undefined}
      />
    </Container>
  );
}

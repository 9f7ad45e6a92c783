import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useWords } from '../words/words.ts';
import { explainError } from './explain.ts';

export function LoadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords();
  return (
    <Alert
      type="error"
      header={words.elements.loadFailed}
      action={
        <Button iconName="refresh" onClick={onRetry}>
          {words.app.retry}
        </Button>
      }
    >
      {explainError(error, words)}
    </Alert>
  );
}

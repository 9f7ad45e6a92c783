import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { explainError } from '../api/explain-error.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { elementTexts } from './texts.ts';

export function LoadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const messages = useMessages();
  const { loadFailed } = useTexts(elementTexts);
  return (
    <Alert
      type="error"
      header={loadFailed}
      action={
        <Button iconName="refresh" onClick={onRetry}>
          {messages.app.retry}
        </Button>
      }
    >
      {explainError(error, messages)}
    </Alert>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { explainError } from '../api/explain-error.ts';
import { useMessages } from '../i18n/messages.ts';

export function LoadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const messages = useMessages();
  return (
    <Alert
      type="error"
      header={messages.elements.loadFailed}
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

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { BlankPage } from '../elements/blank-page.tsx';
import { useMessages } from '../i18n/messages.ts';

export function StartFailed({ reason }: { reason: string }) {
  const { app } = useMessages();
  return (
    <BlankPage>
      <Alert
        type="error"
        header={app.startFailed}
        action={<Button onClick={() => window.location.reload()}>{app.reload}</Button>}
      >
        {reason}
      </Alert>
    </BlankPage>
  );
}

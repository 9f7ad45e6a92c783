import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { BlankPage } from '../elements/blank-page.tsx';
import { useWords } from '../words/words.ts';

export function StartFailed({ reason }: { reason: string }) {
  const { app } = useWords();
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

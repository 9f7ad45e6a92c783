import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { BlankPage } from '../elements/blank-page.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { frameTexts } from './texts.ts';

export function StartFailed({ reason }: { reason: string }) {
  const { startFailed, reload } = useTexts(frameTexts);
  return (
    <BlankPage>
      <Alert
        type="error"
        header={startFailed}
        action={<Button onClick={() => window.location.reload()}>{reload}</Button>}
      >
        {reason}
      </Alert>
    </BlankPage>
  );
}

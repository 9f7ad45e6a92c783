import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { lazy, Suspense } from 'react';
import { Loading } from '../../elements/loading.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

const SignIn = lazy(async () => {
  try {
    return { default: (await import('./sign-in.tsx')).SignIn };
  } catch {
    return { default: NotLoaded };
  }
});

/** A release after this page was opened took the file of the form away. */
function NotLoaded() {
  const signIn = useTexts(texts);
  return (
    <Alert type="error" action={<Button onClick={() => window.location.reload()}>{signIn.reload}</Button>}>
      {signIn.notLoaded}
    </Alert>
  );
}

/** Over the page, so that what was typed there is still there afterwards. */
export function SessionEnded({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const { app } = useMessages();
  const signIn = useTexts(texts);
  return (
    <Modal visible header={signIn.steps.signIn.title} closeAriaLabel={app.close} onDismiss={onLeave} size="small">
      <Suspense fallback={<Loading />}>
        <SignIn intro={<Box variant="p">{signIn.ended}</Box>} onDone={onDone} />
      </Suspense>
    </Modal>
  );
}

import Box from '@cloudscape-design/components/box';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMessages } from '../../i18n/messages.ts';
import { SignIn } from './sign-in.tsx';

/** Over the page, so that what was typed there is still there afterwards. */
export function SessionEnded({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const { app, signIn } = useMessages();
  return (
    <Modal visible header={signIn.title} closeAriaLabel={app.close} onDismiss={onLeave} size="small">
      <SpaceBetween size="m">
        <Box variant="p">{signIn.ended}</Box>
        <SignIn onDone={onDone} />
      </SpaceBetween>
    </Modal>
  );
}

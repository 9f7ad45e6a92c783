import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Copyable } from '../../elements/copyable.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

interface TemporaryPasswordProps {
  email: string;
  password: string;
  onClose: () => void;
}

/** Shown once: the API does not tell it again. */
export function TemporaryPassword({ email, password, onClose }: TemporaryPasswordProps) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const { invitation } = t;
  return (
    <Modal
      visible
      header={invitation.done(email)}
      closeAriaLabel={app.close}
      onDismiss={({ detail }) => detail.reason !== 'overlay' && onClose()}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onClose}>
            {invitation.close}
          </Button>
        </Box>
      }
    >
      <SpaceBetween size="s">
        <Box variant="p">{invitation.temporaryText}</Box>
        <div>
          <Box variant="awsui-key-label">{invitation.temporary}</Box>
          <Copyable text={password} />
        </div>
      </SpaceBetween>
    </Modal>
  );
}

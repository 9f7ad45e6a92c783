import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../words/words.ts';

export function ConfirmCancel({ onConfirm, onClose }: { onConfirm: () => void; onClose: () => void }) {
  const { app, operation } = useWords();
  return (
    <Modal
      visible
      header={operation.cancelTitle}
      closeAriaLabel={app.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {operation.keep}
            </Button>
            <Button variant="primary" onClick={onConfirm}>
              {operation.cancel}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {operation.cancelText}
    </Modal>
  );
}

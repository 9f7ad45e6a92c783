import { Dialog } from '../../elements/dialog.tsx';
import { useMessages } from '../../i18n/messages.ts';

export function ConfirmCancel({ onConfirm, onClose }: { onConfirm: () => void; onClose: () => void }) {
  const { operation } = useMessages();
  return (
    <Dialog
      title={operation.cancelTitle}
      submit={operation.cancel}
      cancel={operation.keep}
      onSubmit={onConfirm}
      onClose={onClose}
    >
      {operation.cancelText}
    </Dialog>
  );
}

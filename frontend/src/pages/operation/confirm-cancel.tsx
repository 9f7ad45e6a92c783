import { Dialog } from '../../elements/dialog.tsx';
import { useWords } from '../../words/words.ts';

export function ConfirmCancel({ onConfirm, onClose }: { onConfirm: () => void; onClose: () => void }) {
  const { operation } = useWords();
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

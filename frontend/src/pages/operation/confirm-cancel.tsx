import { Dialog } from '../../elements/dialog.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';

export function ConfirmCancel({ onConfirm, onClose }: { onConfirm: () => void; onClose: () => void }) {
  const t = useTexts(texts);
  return (
    <Dialog title={t.cancelTitle} submit={t.cancel} cancel={t.keepRunning} onSubmit={onConfirm} onClose={onClose}>
      {t.cancelText}
    </Dialog>
  );
}

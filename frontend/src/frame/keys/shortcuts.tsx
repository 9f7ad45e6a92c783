import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { keyTexts } from './texts.ts';

/** The keys that work on every page. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const { app } = useMessages();
  const t = useTexts(keyTexts);
  return (
    <Modal visible header={t.title} closeAriaLabel={app.close} onDismiss={onClose}>
      <KeyValuePairs
        columns={2}
        items={[
          { label: t.search, value: <kbd>{t.searchKeys}</kbd> },
          { label: t.filter, value: <kbd>/</kbd> },
          { label: t.keys, value: <kbd>?</kbd> },
          { label: t.close, value: <kbd>Esc</kbd> },
        ]}
      />
    </Modal>
  );
}

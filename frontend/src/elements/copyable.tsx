import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { useMessages } from '../i18n/messages.ts';

/** A text beside a button that copies it; `label` is the button's name. */
export function Copyable({ text, label }: { text: string; label?: string }) {
  const { app } = useMessages();
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={text}
      copyButtonAriaLabel={label ?? app.copy}
      copySuccessText={app.copied}
      copyErrorText={app.copyFailed}
    />
  );
}

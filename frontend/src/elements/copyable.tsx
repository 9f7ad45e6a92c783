import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { useTexts } from '../i18n/define-texts.ts';
import { elementTexts } from './texts.ts';

/** A text beside a button that copies it; `label` is the button's name. */
export function Copyable({ text, label }: { text: string; label?: string }) {
  const { copy, copied, copyFailed } = useTexts(elementTexts);
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={text}
      copyButtonAriaLabel={label ?? copy}
      copySuccessText={copied}
      copyErrorText={copyFailed}
    />
  );
}

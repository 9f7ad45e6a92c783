import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { useWords } from '../../words/words.ts';

export function OperationId({ id }: { id: string }) {
  const { operation } = useWords();
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={id}
      copyButtonAriaLabel={operation.copyId}
      copySuccessText={operation.copied}
      copyErrorText={operation.copyFailed}
    />
  );
}

import Box from '@cloudscape-design/components/box';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../words/words.ts';

export function TotpSetup({ secret, uri }: { secret: string; uri: string }) {
  const { totpSetup } = useWords().signIn;
  return (
    <SpaceBetween size="xs">
      <Box variant="p">{totpSetup.intro}</Box>
      <Box variant="awsui-key-label">{totpSetup.secret}</Box>
      <CopyToClipboard
        variant="inline"
        textToCopy={secret}
        copyButtonAriaLabel={totpSetup.copy}
        copySuccessText={totpSetup.copied}
        copyErrorText={totpSetup.copyFailed}
      />
      <Link href={uri}>{totpSetup.open}</Link>
    </SpaceBetween>
  );
}

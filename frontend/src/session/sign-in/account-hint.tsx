import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Outputs } from '../../configuration/outputs.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';

interface AccountHintProps {
  hint: NonNullable<Outputs['custom']['signInHint']>;
  onUse: (email: string, password: string) => void;
}

/** The accounts that an installation on one machine comes with. */
export function AccountHint({ hint, onUse }: AccountHintProps) {
  const signIn = useTexts(texts);
  return (
    <SpaceBetween size="xxs">
      <Box variant="awsui-key-label">{signIn.hint}</Box>
      {hint.emails.map((user) => (
        <Button
          key={user}
          variant="inline-link"
          formAction="none"
          ariaLabel={signIn.hintUse(user)}
          onClick={() => onUse(user, hint.password)}
        >
          {user}
        </Button>
      ))}
      <Box variant="small" color="text-body-secondary">
        {signIn.hintText(hint.password)}
      </Box>
    </SpaceBetween>
  );
}

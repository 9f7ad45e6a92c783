import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from '../../session/sign-in/texts.ts';
import { usePasswordRules } from '../../session/sign-in/use-password-rules.ts';

/** The two fields of a new password, and what was typed in them. */
export function useNewPassword({ autoFocus = false } = {}) {
  const { newPassword } = useTexts(texts);
  const { constraint, problemOf } = usePasswordRules();
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const problem = problemOf(password);
  const different = password === repeated ? undefined : newPassword.different;

  return {
    /** The password when it can be used; if not, the fields say why. */
    read: (): string | undefined => {
      setTried(true);
      return problem || different ? undefined : password;
    },
    fields: (
      <SpaceBetween size="m">
        <FormField
          label={newPassword.field}
          constraintText={constraint}
          errorText={tried ? problem : undefined}
          data-testid="new-password"
        >
          <Input
            type="password"
            autoComplete="new-password"
            autoFocus={autoFocus}
            value={password}
            onChange={({ detail }) => setPassword(detail.value)}
          />
        </FormField>
        <FormField label={newPassword.repeat} errorText={tried ? different : undefined}>
          <Input
            type="password"
            autoComplete="new-password"
            value={repeated}
            onChange={({ detail }) => setRepeated(detail.value)}
          />
        </FormField>
      </SpaceBetween>
    ),
  };
}

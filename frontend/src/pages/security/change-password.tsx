import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { Dialog } from '../../elements/dialog.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useNotifications } from '../../notifications/context.ts';
import { changePassword } from '../../session/account.ts';
import { texts as signInTexts } from '../../session/sign-in/texts.ts';
import { texts } from './texts.ts';
import { useAttempt } from './use-attempt.ts';
import { useNewPassword } from './use-new-password.tsx';

export function ChangePassword({ onClose }: { onClose: () => void }) {
  const signIn = useTexts(signInTexts);
  const { password } = useTexts(texts);
  const { succeed } = useNotifications();
  const { attempt, busy, failure } = useAttempt(password.wrong);
  const { fields, read } = useNewPassword();
  const [current, setCurrent] = useState('');
  const [tried, setTried] = useState(false);

  const submit = () => {
    setTried(true);
    const wanted = read();
    if (!current || wanted === undefined) return;
    void attempt(async () => {
      await changePassword(current, wanted);
      succeed(password.done);
      onClose();
    });
  };

  return (
    <Dialog title={password.change} submit={password.change} busy={busy} onSubmit={submit} onClose={onClose}>
      {failure && <Alert type="error">{failure}</Alert>}
      <FormField label={password.current} errorText={tried && !current ? signIn.passwordMissing : undefined}>
        <Input
          type="password"
          autoComplete="current-password"
          autoFocus
          value={current}
          onChange={({ detail }) => setCurrent(detail.value)}
        />
      </FormField>
      {fields}
    </Dialog>
  );
}

import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { Dialog } from '../../elements/dialog.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { changePassword } from '../../session/account.ts';
import { useAttempt } from './use-attempt.ts';
import { useNewPassword } from './use-new-password.tsx';

export function ChangePassword({ onClose }: { onClose: () => void }) {
  const { security, signIn } = useMessages();
  const texts = security.password;
  const { succeed } = useNotifications();
  const { attempt, busy, failure } = useAttempt(texts.wrong);
  const { fields, read } = useNewPassword();
  const [current, setCurrent] = useState('');
  const [tried, setTried] = useState(false);

  const submit = () => {
    setTried(true);
    const wanted = read();
    if (!current || wanted === undefined) return;
    void attempt(async () => {
      await changePassword(current, wanted);
      succeed(texts.done);
      onClose();
    });
  };

  return (
    <Dialog title={texts.change} submit={texts.change} busy={busy} onSubmit={submit} onClose={onClose}>
      {failure && <Alert type="error">{failure}</Alert>}
      <FormField label={texts.current} errorText={tried && !current ? signIn.passwordMissing : undefined}>
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

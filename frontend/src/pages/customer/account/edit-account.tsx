import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Account, ChangeAccount } from '@console/core/contract/account';
import { useState } from 'react';
import { changeAccount } from '../../../api/accounts.ts';
import { useApi } from '../../../api/context.ts';
import { Dialog } from '../../../elements/dialog.tsx';
import { formFailure } from '../../../forms/form-failure.tsx';
import { useSubmit } from '../../../forms/use-submit.ts';
import { useTexts } from '../../../i18n/define-texts.ts';
import { fieldMessage } from '../../../i18n/field-message.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { useNotifications } from '../../../notifications/context.ts';
import { texts } from './texts.ts';

const emailPath = 'technicalUser.email';
const namePath = 'technicalUser.name';

/** Parent and technical user. What stays as it is, is not part of the request. */
export function EditAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const messages = useMessages();
  const t = useTexts(texts);
  const api = useApi();
  const { succeed } = useNotifications();
  const { technicalUser: user, masterAccountName } = account;
  const [parent, setParent] = useState(masterAccountName ?? '');
  const [email, setEmail] = useState(user?.email ?? '');
  const [name, setName] = useState(user?.name ?? '');
  const { submit, busy, failure, operationId, fieldError, touch } = useSubmit({
    fields: ['masterAccountName', emailPath, namePath],
    send: (body: ChangeAccount, key) => changeAccount(api, account.id, body, key),
    onDone: () => {
      succeed(t.saved);
      onClose();
    },
  });
  const parentChanged = parent.trim() !== (masterAccountName ?? '');
  const userChanged = email.trim() !== (user?.email ?? '') || name.trim() !== (user?.name ?? '');
  const send = () => {
    if (!parentChanged && !userChanged) return onClose();
    const { name: _, ...rest } = user ?? { email: '' };
    submit({
      ...(parentChanged && { masterAccountName: parent.trim() || null }),
      ...(userChanged && {
        technicalUser: { ...rest, email: email.trim(), ...(name.trim() && { name: name.trim() }) },
      }),
    });
  };
  const field = (
    path: string,
    { label, text, value, change }: { label: string; text?: string; value: string; change: (value: string) => void },
  ) => (
    <FormField label={label} description={text} errorText={fieldMessage(label, fieldError(path), messages)}>
      <Input
        value={value}
        autoComplete={false}
        onChange={({ detail }) => {
          touch(path);
          change(detail.value);
        }}
      />
    </FormField>
  );
  return (
    <Dialog title={t.title} submit={t.save} busy={busy} onSubmit={send} onClose={onClose}>
      {field('masterAccountName', { label: t.parent, text: t.parentText, value: parent, change: setParent })}
      {field(emailPath, { label: t.email, text: t.emailText, value: email, change: setEmail })}
      {field(namePath, { label: t.userName, value: name, change: setName })}
      {formFailure(t.failed, failure, operationId)}
    </Dialog>
  );
}

import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { InviteAdmin } from '@console/core/contract/admin';
import type { Role } from '@console/core/contract/session';
import { useState } from 'react';
import { inviteAdmin } from '../../api/admins.ts';
import { useApi } from '../../api/context.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { rules } from '../../forms/rules.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { RoleField } from './role-field.tsx';
import { TemporaryPassword } from './temporary-password.tsx';
import { texts } from './texts.ts';

/** Invites a person; where no e-mail is sent, it ends with the password to hand over. */
export function Invite({ onClose }: { onClose: () => void }) {
  const messages = useMessages();
  const { invitation } = useTexts(texts);
  const api = useApi();
  const { succeed } = useNotifications();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('operator');
  const [tried, setTried] = useState(false);
  const [password, setPassword] = useState<string>();
  const body = { email: email.trim(), role };
  const valid = rules.inviteAdmin.safeParse(body).success;

  const { submit, busy, failure, operationId, fieldError, touch } = useSubmit({
    fields: ['email', 'role'],
    send: (invitee: InviteAdmin, key) => inviteAdmin(api, invitee, key),
    onDone: ({ admin, temporaryPassword }) => {
      if (temporaryPassword) return setPassword(temporaryPassword);
      succeed(invitation.done(admin.email), invitation.byMail);
      onClose();
    },
  });
  if (password) return <TemporaryPassword email={body.email} password={password} onClose={onClose} />;
  return (
    <Dialog
      title={invitation.title}
      submit={invitation.submit}
      busy={busy}
      onSubmit={() => {
        setTried(true);
        if (valid) void submit(body);
      }}
      onClose={onClose}
    >
      <FormField
        label={invitation.email}
        description={invitation.emailText}
        errorText={
          fieldMessage(invitation.email, fieldError('email'), messages) ??
          (tried && !valid ? invitation.missing : undefined)
        }
      >
        <Input
          type="email"
          autoFocus
          autoComplete={false}
          value={email}
          onChange={({ detail }) => {
            touch('email');
            setEmail(detail.value);
          }}
        />
      </FormField>
      <RoleField role={role} onChange={setRole} error={fieldError('role')} />
      {formFailure(invitation.failed, failure, operationId)}
    </Dialog>
  );
}

import Alert from '@cloudscape-design/components/alert';
import type { Admin } from '@console/core/contract/admin';
import type { Role } from '@console/core/contract/session';
import { useState } from 'react';
import { changeAdmin } from '../../api/admins.ts';
import { useApi } from '../../api/context.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { useSession } from '../../session/context.ts';
import { RoleField } from './role-field.tsx';
import { texts } from './texts.ts';

export function ChangeRole({ person: { email, role }, onClose }: { person: Admin; onClose: () => void }) {
  const { roles } = useMessages();
  const t = useTexts(texts);
  const api = useApi();
  const { me } = useSession();
  const { succeed } = useNotifications();
  const [wanted, setWanted] = useState<Role>(role ?? 'viewer');
  const { submit, busy, failure, fieldError, operationId } = useSubmit({
    fields: ['role'],
    send: (body: { role: Role }, key) => changeAdmin(api, email, body, key),
    onDone: () => {
      succeed(t.roleChange.done(email, roles.names[wanted]));
      onClose();
    },
  });
  return (
    <Dialog
      title={t.roleChange.title(email)}
      submit={t.roleChange.submit}
      busy={busy}
      submitDisabledReason={wanted === role ? t.roleChange.same : undefined}
      onSubmit={() => submit({ role: wanted })}
      onClose={onClose}
    >
      {email === me.email && <Alert type="warning">{t.roleChange.own}</Alert>}
      <RoleField role={wanted} onChange={setWanted} error={fieldError('role')} />
      {formFailure(t.roleChange.failed, failure, operationId)}
    </Dialog>
  );
}

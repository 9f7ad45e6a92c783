import Alert from '@cloudscape-design/components/alert';
import type { Admin } from '@console/core/contract/admin';
import type { Role } from '@console/core/contract/session';
import { useState } from 'react';
import { changeAdmin } from '../../api/admins.ts';
import { useApi } from '../../api/context.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { useSession } from '../../session/context.ts';
import { RoleField } from './role-field.tsx';

export function ChangeRole({ person: { email, role }, onClose }: { person: Admin; onClose: () => void }) {
  const { admins, roles } = useMessages();
  const api = useApi();
  const { me } = useSession();
  const { succeed } = useNotifications();
  const [wanted, setWanted] = useState<Role>(role ?? 'viewer');
  const { submit, busy, failure, fieldError, operationId } = useSubmit({
    fields: ['role'],
    send: (body: { role: Role }, key) => changeAdmin(api, email, body, key),
    onDone: () => {
      succeed(admins.roleChange.done(email, roles.names[wanted]));
      onClose();
    },
  });
  return (
    <Dialog
      title={admins.roleChange.title(email)}
      submit={admins.roleChange.submit}
      busy={busy}
      obstacle={wanted === role ? admins.roleChange.same : undefined}
      onSubmit={() => submit({ role: wanted })}
      onClose={onClose}
    >
      {email === me.email && <Alert type="warning">{admins.roleChange.own}</Alert>}
      <RoleField role={wanted} onChange={setWanted} error={fieldError('role')} />
      {formFailure(admins.roleChange.failed, failure, operationId)}
    </Dialog>
  );
}

import Box from '@cloudscape-design/components/box';
import type { Admin } from '@console/core/contract/admin';
import { changeAdmin, removeAdmin } from '../../api/admins.ts';
import { useApi } from '../../api/context.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';

interface ConfirmAdminActionProps {
  action: 'disable' | 'remove';
  person: Admin;
  onClose: () => void;
}

export function ConfirmAdminAction({ action, person: { email }, onClose }: ConfirmAdminActionProps) {
  const { admins } = useMessages();
  const api = useApi();
  const { succeed } = useNotifications();
  const texts = action === 'disable' ? admins.disabling : admins.removal;
  const { submit, busy, failure, operationId } = useSubmit({
    send: (body: { email: string; action: string }, key): Promise<unknown> =>
      action === 'disable' ? changeAdmin(api, body.email, { enabled: false }, key) : removeAdmin(api, body.email, key),
    onDone: () => {
      succeed(texts.done(email));
      onClose();
    },
  });
  return (
    <Dialog
      title={texts.title(email)}
      submit={admins[action]}
      busy={busy}
      onSubmit={() => submit({ email, action })}
      onClose={onClose}
    >
      <Box variant="p">{texts.text}</Box>
      {formFailure(texts.failed(email), failure, operationId)}
    </Dialog>
  );
}

import Box from '@cloudscape-design/components/box';
import type { Admin } from '@console/core/contract/admin';
import { changeAdmin, removeAdmin } from '../../api/admins.ts';
import { useApi } from '../../api/context.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useNotifications } from '../../notifications/context.ts';
import { texts } from './texts.ts';

interface ConfirmAdminActionProps {
  action: 'disable' | 'remove';
  person: Admin;
  onClose: () => void;
}

export function ConfirmAdminAction({ action, person: { email }, onClose }: ConfirmAdminActionProps) {
  const t = useTexts(texts);
  const api = useApi();
  const { succeed } = useNotifications();
  const actionTexts = action === 'disable' ? t.disabling : t.removal;
  const { submit, busy, failure, operationId } = useSubmit({
    send: (body: { email: string; action: string }, key): Promise<unknown> =>
      action === 'disable' ? changeAdmin(api, body.email, { enabled: false }, key) : removeAdmin(api, body.email, key),
    onDone: () => {
      succeed(actionTexts.done(email));
      onClose();
    },
  });
  return (
    <Dialog
      title={actionTexts.title(email)}
      submit={t[action]}
      busy={busy}
      onSubmit={() => submit({ email, action })}
      onClose={onClose}
    >
      <Box variant="p">{actionTexts.text}</Box>
      {formFailure(actionTexts.failed(email), failure, operationId)}
    </Dialog>
  );
}

import Box from '@cloudscape-design/components/box';
import type { ApiToken } from '@console/core/contract/api-token';
import { useApi } from '../../api/context.ts';
import { revokeToken } from '../../api/tokens.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useNotifications } from '../../notifications/context.ts';
import { texts } from './texts.ts';

export function RevokeTokenDialog({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const { revoke, revocation: t } = useTexts(texts);
  const api = useApi();
  const { succeed } = useNotifications();
  const { submit, busy, failure, operationId } = useSubmit({
    send: (id: string, key) => revokeToken(api, id, key),
    onDone: () => {
      succeed(t.done(token.name));
      onClose();
    },
  });
  return (
    <Dialog title={t.title(token.name)} submit={revoke} busy={busy} onSubmit={() => submit(token.id)} onClose={onClose}>
      <Box variant="p">{t.text}</Box>
      {formFailure(t.failed(token.name), failure, operationId)}
    </Dialog>
  );
}

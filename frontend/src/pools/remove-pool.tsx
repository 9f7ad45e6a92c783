import Box from '@cloudscape-design/components/box';
import type { Pool } from '@console/core/contract/pool';
import { fillTemplate } from '@console/core/contract/texts/template';
import { useApi } from '../api/context.ts';
import { requestOperation } from '../api/operations.ts';
import { Dialog } from '../elements/dialog.tsx';
import { formFailure } from '../forms/form-failure.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';

export function RemovePool({ pool, onClose }: { pool: Pool; onClose: () => void }) {
  const texts = useMessages().operationTypes['pool.remove'];
  const api = useApi();
  const { follow } = useNotifications();
  const { submit, busy, failure, operationId } = useSubmit({
    send: (id: string, key) => requestOperation(api, 'pool.remove', id, key),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
    },
  });
  const named = (template: string) => fillTemplate(template, { subject: pool.id });
  return (
    <Dialog
      title={named(texts.title)}
      submit={texts.action}
      busy={busy}
      onSubmit={() => submit(pool.id)}
      onClose={onClose}
    >
      <Box variant="p">{texts.confirmation}</Box>
      {formFailure(named(texts.failed), failure, operationId)}
    </Dialog>
  );
}

import Box from '@cloudscape-design/components/box';
import type { Snapshot } from '@console/core/contract/snapshot';
import { useApi } from '../../api/context.ts';
import { removeSnapshot } from '../../api/snapshots.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useNotifications } from '../../notifications/context.ts';
import { texts } from './texts.ts';

export function RemoveSnapshot({ snapshot, onClose }: { snapshot: Snapshot; onClose: () => void }) {
  const t = useTexts(texts);
  const api = useApi();
  const { follow } = useNotifications();
  const { submit, busy, failure, operationId } = useSubmit({
    send: (id: string, key) => removeSnapshot(api, id, key),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
    },
  });
  return (
    <Dialog
      title={t.removeTitle(snapshot.customerName)}
      submit={t.remove}
      busy={busy}
      onSubmit={() => submit(snapshot.id)}
      onClose={onClose}
    >
      <Box variant="p">{t.removeText(snapshot.id)}</Box>
      {formFailure(t.removeFailed, failure, operationId)}
    </Dialog>
  );
}

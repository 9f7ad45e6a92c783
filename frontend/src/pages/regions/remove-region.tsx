import Box from '@cloudscape-design/components/box';
import type { Region } from '@console/core/contract/region';
import { useApi } from '../../api/context.ts';
import { removeRegion } from '../../api/regions.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';

export function RemoveRegion({ region, onClose }: { region: Region; onClose: () => void }) {
  const { regions } = useMessages();
  const api = useApi();
  const { follow } = useNotifications();
  const { submit, busy, failure, operationId } = useSubmit({
    send: (code: string, key) => removeRegion(api, code, key),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
    },
  });
  return (
    <Dialog
      title={regions.removal.title(region.code)}
      submit={regions.remove}
      busy={busy}
      onSubmit={() => submit(region.code)}
      onClose={onClose}
    >
      <Box variant="p">{regions.removal.text}</Box>
      {formFailure(regions.removal.failed(region.code), failure, operationId)}
    </Dialog>
  );
}

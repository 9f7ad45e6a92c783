import Box from '@cloudscape-design/components/box';
import type { Region } from '@console/core/contract/region';
import { useApi } from '../../api/context.ts';
import { removeRegion } from '../../api/regions.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useNotifications } from '../../notifications/context.ts';
import { texts } from './texts.ts';

export function RemoveRegion({ region, onClose }: { region: Region; onClose: () => void }) {
  const t = useTexts(texts);
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
      title={t.removal.title(region.code)}
      submit={t.remove}
      busy={busy}
      onSubmit={() => submit(region.code)}
      onClose={onClose}
    >
      <Box variant="p">{t.removal.text}</Box>
      {formFailure(t.removal.failed(region.code), failure, operationId)}
    </Dialog>
  );
}

import Box from '@cloudscape-design/components/box';
import type { Region } from '@console/core/contract/region';
import { fillTemplate } from '@console/core/contract/texts/template';
import { useApi } from '../../api/context.ts';
import { requestOperation } from '../../api/operations.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';

export function RemoveRegion({ region, onClose }: { region: Region; onClose: () => void }) {
  const texts = useMessages().operationTypes['region.remove'];
  const api = useApi();
  const { follow } = useNotifications();
  const { submit, busy, failure, operationId } = useSubmit({
    send: (code: string, key) => requestOperation(api, 'region.remove', code, key),
    onDone: ({ operation }) => {
      follow(operation);
      onClose();
    },
  });
  const named = (template: string) => fillTemplate(template, { subject: region.code });
  return (
    <Dialog
      title={named(texts.title)}
      submit={texts.action}
      busy={busy}
      onSubmit={() => submit(region.code)}
      onClose={onClose}
    >
      <Box variant="p">{texts.confirmation}</Box>
      {formFailure(named(texts.failed), failure, operationId)}
    </Dialog>
  );
}

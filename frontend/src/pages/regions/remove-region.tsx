import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Region } from '@console/core/contract/region';
import { useApi } from '../../api/context.ts';
import { removeRegion } from '../../api/regions.ts';
import { formFailure } from '../../forms/form-failure.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useNotifications } from '../../notifications/context.ts';
import { useWords } from '../../words/words.ts';

export function RemoveRegion({ region, onClose }: { region: Region; onClose: () => void }) {
  const { app, regions } = useWords();
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
    <Modal
      visible
      header={regions.removal.title(region.code)}
      closeAriaLabel={app.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {app.cancel}
            </Button>
            <Button variant="primary" loading={busy} onClick={() => submit(region.code)}>
              {regions.remove}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box variant="p">{regions.removal.text}</Box>
        {formFailure(regions.removal.failed(region.code), failure, operationId)}
      </SpaceBetween>
    </Modal>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CreatedToken } from '@console/core/contract/api-token';
import { Copyable } from '../../elements/copyable.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

/** Shown once: the API does not tell it again. */
export function Secret({ created, onClose }: { created: CreatedToken; onClose: () => void }) {
  const { app } = useMessages();
  const { created: t } = useTexts(texts);
  const { token, secret } = created;
  return (
    <Modal
      visible
      header={t.title(token.name)}
      closeAriaLabel={app.close}
      onDismiss={({ detail }) => detail.reason !== 'overlay' && onClose()}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onClose}>
            {t.close}
          </Button>
        </Box>
      }
    >
      {secret === undefined ? (
        <Alert type="warning">{t.lost}</Alert>
      ) : (
        <SpaceBetween size="s">
          <Box variant="p">{t.text}</Box>
          <div>
            <Box variant="awsui-key-label">{t.label}</Box>
            <Copyable text={secret} />
          </div>
        </SpaceBetween>
      )}
    </Modal>
  );
}

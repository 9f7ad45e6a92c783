import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type Batch, isBatchEnded, typeOf } from '@console/core/contract/batch';
import { customerOperation } from '@console/core/contract/operations/all';
import { useState } from 'react';
import { batchTexts } from '../../batches/texts.ts';
import { useBatchActions } from '../../batches/use-batch-actions.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useDenied } from '../../session/context.ts';
import { texts } from './texts.ts';

export function BatchButtons({ batch }: { batch: Batch }) {
  const { verbs } = useTexts(batchTexts);
  const t = useTexts(texts);
  const denied = useDenied()(customerOperation(typeOf(batch.action)).role);
  const { change, busy } = useBatchActions();
  const [asking, setAsking] = useState(false);
  if (isBatchEnded(batch)) return null;
  const rests = batch.status === 'paused' || batch.status === 'stopped';
  const shared = { loading: busy, disabled: denied !== undefined, disabledReason: denied };
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {batch.status !== 'cancelling' && (
        <Button {...shared} onClick={() => setAsking(true)}>
          {verbs.cancel}
        </Button>
      )}
      {batch.status === 'running' && (
        <Button {...shared} onClick={() => void change(batch, 'pause')}>
          {verbs.pause}
        </Button>
      )}
      {rests && (
        <Button {...shared} variant="primary" onClick={() => void change(batch, 'continue')}>
          {verbs.continue}
        </Button>
      )}
      {asking && (
        <Dialog
          title={t.cancelTitle}
          submit={verbs.cancel}
          cancel={t.keep}
          onClose={() => setAsking(false)}
          onSubmit={() => {
            setAsking(false);
            void change(batch, 'cancel');
          }}
        >
          <Box variant="p">{t.cancelText}</Box>
        </Dialog>
      )}
    </SpaceBetween>
  );
}

import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { Batch, BatchStatus } from '@console/core/contract/batch';
import { isBatchMoving } from '../../api/batches.ts';
import { batchPercent, batchProgress, batchTitle } from '../../batches/batch-text.ts';
import { batchTexts } from '../../batches/texts.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import type { Messages } from '../../i18n/messages.ts';

const types: Record<BatchStatus, FlashbarProps.Type> = {
  running: 'in-progress',
  paused: 'info',
  stopped: 'warning',
  cancelling: 'in-progress',
  succeeded: 'success',
  failed: 'error',
  cancelled: 'info',
};

/** A followed batch as one item of the Flashbar, however many customers it has. */
export function batchItem(
  batch: Batch,
  messages: Messages,
): Pick<FlashbarProps.MessageDefinition, 'type' | 'header' | 'content'> {
  const texts = batchTexts[messages.app.locale];
  const link = (
    <InternalLink href={`/batches/${batch.id}`} color="inverted">
      {texts.view}
    </InternalLink>
  );
  const progress = batchProgress(batch, texts);
  return {
    type: types[batch.status],
    header: `${batchTitle(batch, messages, texts)} · ${texts.statuses[batch.status]}`,
    content: isBatchMoving(batch) ? (
      <ProgressBar variant="flash" value={batchPercent(batch)} additionalInfo={link} description={progress} />
    ) : (
      <>
        {progress} {link}
      </>
    ),
  };
}

import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type Batch, isBatchEnded } from '@console/core/contract/batch';
import { BatchStatus } from '../../batches/batch-status.tsx';
import { batchPercent, batchProgress } from '../../batches/batch-text.ts';
import { batchTexts } from '../../batches/texts.ts';
import { Time } from '../../elements/time.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';

const inputText = (input: Record<string, unknown>): string => Object.values(input).flat().map(String).join(' ');

export function Details({ batch }: { batch: Batch }) {
  const t = useTexts(texts);
  const batchT = useTexts(batchTexts);
  const count = (label: string, value: number) => ({ label, value });
  return (
    <Container header={<Header variant="h2">{t.details}</Header>}>
      <SpaceBetween size="l">
        <ProgressBar
          label={t.progress}
          value={batchPercent(batch)}
          description={batchProgress(batch, batchT)}
          ariaLabel={t.progress}
        />
        <KeyValuePairs
          columns={4}
          minColumnWidth={160}
          items={[
            { label: t.status, value: <BatchStatus status={batch.status} /> },
            count(t.done, batch.done),
            count(t.failed, batch.failed),
            count(t.running, batch.running),
            count(isBatchEnded(batch) ? t.notStarted : t.waiting, batch.waiting),
            count(t.cancelled, batch.cancelled),
            count(t.leftOut, batch.leftOutTotal),
            { label: t.stopsAfter, value: batch.stopAfterFailures ?? t.never },
            ...(batch.input ? [{ label: t.input, value: inputText(batch.input) }] : []),
            { label: t.requestedBy, value: batch.requestedBy },
            { label: t.requested, value: <Time at={batch.requestedAt} /> },
            { label: t.finished, value: <Time at={batch.finishedAt} /> },
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}

import { type Batch, isBatchEnded } from '@console/core/contract/batch';
import { Failure } from './failure.ts';
import { type Client, segment } from './http/client.ts';
import type { Io } from './io.ts';

const betweenLooks = 1_000;

const progressText = ({ status, done, total, failed }: Batch): string =>
  `${done} of ${total} done${failed > 0 ? `, ${failed} failed` : ''}${status === 'running' ? '' : ` (${status})`}`;

/** Whether nothing more happens unless somebody asks for it. */
const rests = (batch: Batch): boolean => isBatchEnded(batch) || batch.status === 'stopped';

/** Tells on standard error how a batch comes on, to its end, or until it was stopped after failures. */
export async function followBatch(client: Client, io: Io, id: string): Promise<Batch> {
  let told: string | undefined;
  for (;;) {
    const batch = await client.get<Batch>(`/batches/${segment(id)}`);
    const text = progressText(batch);
    if (text !== told) io.err(text);
    told = text;
    if (rests(batch)) return batch;
    await io.pause(betweenLooks);
  }
}

/** @throws Failure unless it succeeded */
export function demandBatchSuccess(batch: Batch): void {
  if (batch.status !== 'succeeded') throw new Failure(`${batch.action} ${batch.status}: ${progressText(batch)}`);
}

import { type AdvanceDeps, advanceAndDispatch } from '@console/core/batches/advance-batches';
import type { DispatchDeps } from '@console/core/operations/dispatch';

type Image = Record<string, { S?: string | undefined; N?: string | undefined }>;

/** The part of a DynamoDB stream record that is read. */
export interface StreamRecord {
  eventName?: 'INSERT' | 'MODIFY' | 'REMOVE' | undefined;
  dynamodb?:
    | {
        SequenceNumber?: string | undefined;
        NewImage?: Image | undefined;
        OldImage?: Image | undefined;
      }
    | undefined;
}

/** Records that failed, by sequence number. Lambda retries the batch from the first of them on. */
export interface BatchResponse {
  batchItemFailures: { itemIdentifier: string }[];
}

/** Handles a batch of the table's stream: starts jobs when an operation was queued or has ended, or a batch has changed. */
export const dispatcher =
  (deps: DispatchDeps & AdvanceDeps) =>
  async ({ Records }: { Records: StreamRecord[] }): Promise<BatchResponse> => {
    const first = Records.find(affectsQueue);
    if (!first) return { batchItemFailures: [] };
    try {
      await advanceAndDispatch(deps);
      return { batchItemFailures: [] };
    } catch (error) {
      const itemIdentifier = first.dynamodb?.SequenceNumber;
      if (itemIdentifier === undefined) throw error;
      return { batchItemFailures: [{ itemIdentifier }] };
    }
  };

/** True for an operation that has entered the queue, or has made room by ending, and for a batch that begins or goes on. */
function affectsQueue({ dynamodb }: StreamRecord): boolean {
  const { NewImage: now, OldImage: before } = dynamodb ?? {};
  if (now?.entity?.S === 'batch') return now.status?.S !== before?.status?.S;
  if (now?.entity?.S !== 'operation') return false;
  return now.status?.S !== before?.status?.S && now.status?.S !== 'running' && !wasReturned(now, before);
}

/** Returned by the dispatcher itself, since CodeBuild had no room: asking again at once would go round in circles. */
const wasReturned = (now: Image, before: Image | undefined): boolean =>
  now.status?.S === 'queued' && before?.status?.S === 'running' && now.attempt?.N === before.attempt?.N;

import { type DispatchDeps, dispatchOperations } from '@console/core/operations/dispatch';
import { type StreamRecord, wakesDispatcher } from './stream-record.ts';

/** Records that failed, by sequence number; Lambda hands them out again from the first of them on. */
export interface BatchResponse {
  batchItemFailures: { itemIdentifier: string }[];
}

/** Answers the table's stream: starts jobs when an operation was queued or has ended. */
export const dispatcher =
  (deps: DispatchDeps) =>
  async ({ Records }: { Records: StreamRecord[] }): Promise<BatchResponse> => {
    const first = Records.find(wakesDispatcher);
    if (!first) return { batchItemFailures: [] };
    try {
      await dispatchOperations(deps);
      return { batchItemFailures: [] };
    } catch (error) {
      const itemIdentifier = first.dynamodb?.SequenceNumber;
      if (itemIdentifier === undefined) throw error;
      return { batchItemFailures: [{ itemIdentifier }] };
    }
  };

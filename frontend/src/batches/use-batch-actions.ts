import type { Batch } from '@console/core/contract/batch';
import { useQueryClient } from '@tanstack/react-query';
import { type BatchVerb, batchQuery, changeBatch } from '../api/batches.ts';
import { useApi } from '../api/context.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useRequest } from '../notifications/use-request.ts';
import { batchTitle } from './batch-text.ts';
import { batchTexts } from './texts.ts';

/** Pause, Continue and Cancel of a batch; failures land in the Flashbar. */
export function useBatchActions() {
  const api = useApi();
  const client = useQueryClient();
  const messages = useMessages();
  const texts = useTexts(batchTexts);
  const { request, busy } = useRequest();
  const change = (batch: Batch, verb: BatchVerb) =>
    request({
      intent: { id: batch.id, verb, status: batch.status },
      send: (key) => changeBatch(api, batch.id, verb, key),
      failed: texts.notChanged(batchTitle(batch, messages, texts)),
      onDone: (answer) => client.setQueryData(batchQuery(api, batch.id).queryKey, answer.batch),
    });
  return { change, busy };
}

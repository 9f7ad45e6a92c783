import type { Operation } from '@console/core/contract/operation';
import { useRef, useState } from 'react';
import type { Api } from '../api/client.ts';
import { useApi } from '../api/context.ts';
import { explainError } from '../api/explain-error.ts';
import { useIdempotencyKeys } from '../api/idempotency.ts';
import { cancelOperation, retryOperation } from '../api/operations.ts';
import { useInvalidate } from '../api/use-invalidate.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { titleOf } from './operation-text.ts';

type Send = (api: Api, id: string, key: string) => Promise<{ operation: Operation }>;

/** Retry and Cancel of an operation; failures land in the Flashbar. */
export function useOperationActions() {
  const api = useApi();
  const messages = useMessages();
  const keys = useIdempotencyKeys();
  const invalidate = useInvalidate();
  const { follow, fail } = useNotifications();
  const inFlight = useRef(false);
  const [busy, setBusy] = useState<'retry' | 'cancel'>();

  const run = async (what: 'retry' | 'cancel', operation: Operation, send: Send) => {
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(what);
    try {
      const intent = { what, id: operation.id, attempt: operation.attempt };
      const answer = await keys.sending(intent, (key) => send(api, operation.id, key));
      follow(answer.operation);
      await invalidate(answer.operation);
    } catch (error) {
      const title = titleOf(operation, messages);
      const header = what === 'retry' ? messages.operation.retryFailed(title) : messages.operation.cancelFailed(title);
      fail(header, explainError(error, messages), () => run(what, operation, send));
    } finally {
      inFlight.current = false;
      setBusy(undefined);
    }
  };

  return {
    busy,
    retry: (operation: Operation) => run('retry', operation, retryOperation),
    cancel: (operation: Operation) => run('cancel', operation, cancelOperation),
  };
}

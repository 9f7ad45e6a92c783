import type { Customer } from '@console/core/contract/customer';
import type { QueuedOperationType } from '@console/core/contract/operations/all';
import { useRef, useState } from 'react';
import { useApi } from '../api/context.ts';
import { explainError } from '../api/explain-error.ts';
import { useIdempotencyKeys } from '../api/idempotency.ts';
import { requestOperation } from '../api/operations.ts';
import { useInvalidate } from '../api/use-invalidate.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { actionTexts } from './action-texts.ts';

/** Requests an operation for one customer; the Flashbar shows it, or why it was refused. */
export function useRequestOperation() {
  const api = useApi();
  const messages = useMessages();
  const texts = useTexts(actionTexts);
  const keys = useIdempotencyKeys();
  const invalidate = useInvalidate();
  const { follow, fail } = useNotifications();
  const inProgress = useRef(false);
  const [busy, setBusy] = useState(false);

  const request = async (type: QueuedOperationType, { code }: Pick<Customer, 'code'>) => {
    if (inProgress.current) return;
    inProgress.current = true;
    setBusy(true);
    try {
      const { operation } = await keys.sending({ type, code }, (key) => requestOperation(api, type, code, key));
      follow(operation);
      await invalidate(operation);
    } catch (error) {
      const header = texts.failed(messages.operationTypes[type].action, code);
      fail(header, explainError(error, messages), () => request(type, { code }));
    } finally {
      inProgress.current = false;
      setBusy(false);
    }
  };
  return { request, busy };
}

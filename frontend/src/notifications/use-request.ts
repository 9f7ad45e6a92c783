import { useRef, useState } from 'react';
import { explainError } from '../api/explain-error.ts';
import { useIdempotencyKeys } from '../api/idempotency.ts';
import { isSignedOut } from '../api/problem-error.ts';
import { useInvalidate } from '../api/use-invalidate.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from './context.ts';

interface PendingRequest<T> {
  /** Identifies the request: an equal intent is sent with the same idempotency key. */
  intent: unknown;
  send: (idempotencyKey: string) => Promise<T>;
  failed: string;
  onDone: (answer: T) => void;
}

/** Sends the request of a button once, however often it is clicked; a failure is shown in the Flashbar, with Retry. */
export function useRequest() {
  const messages = useMessages();
  const keys = useIdempotencyKeys();
  const invalidate = useInvalidate();
  const { fail } = useNotifications();
  const inFlight = useRef(false);
  const [busy, setBusy] = useState(false);

  const request = async <T>(pending: PendingRequest<T>): Promise<void> => {
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(true);
    try {
      pending.onDone(await keys.sending(pending.intent, pending.send));
      await invalidate();
    } catch (error) {
      // The sign-in over the page tells of a session that has ended.
      if (!isSignedOut(error)) fail(pending.failed, explainError(error, messages), () => void request(pending));
    } finally {
      inFlight.current = false;
      setBusy(false);
    }
  };
  return { request, busy };
}

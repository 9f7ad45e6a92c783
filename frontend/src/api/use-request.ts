import { useRef, useState } from 'react';
import { explainError } from '../elements/explain.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { useIdempotencyKeys } from './idempotency.ts';
import { useInvalidate } from './use-invalidate.ts';

interface Wish<T> {
  /** What is wanted, in data: the same wish gets the same key. */
  intent: unknown;
  send: (idempotencyKey: string) => Promise<T>;
  failed: string;
  onDone: (answer: T) => void;
}

/** Sends what a button asks for, once however often it is pressed; a refusal lands in the Flashbar, with Retry. */
export function useRequest() {
  const messages = useMessages();
  const keys = useIdempotencyKeys();
  const invalidate = useInvalidate();
  const { fail } = useNotifications();
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);

  const request = async <T>(wish: Wish<T>): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    try {
      wish.onDone(await keys.sending(wish.intent, wish.send));
      await invalidate();
    } catch (error) {
      fail(wish.failed, explainError(error, messages), () => void request(wish));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { request, busy };
}

import { useRef, useState } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import { explain } from '../../session/sign-in/failure.ts';
import { texts } from '../../session/sign-in/texts.ts';

/** Asks Cognito once at a time, and says in messages what went wrong; `rejected` is what a wrong password is told as. */
export function useAttempt(rejected?: string) {
  const signIn = useTexts(texts);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);

  const attempt = async (ask: () => Promise<unknown>) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      await ask();
    } catch (error) {
      setFailure(explain(error, rejected ? { ...signIn, failures: { ...signIn.failures, rejected } } : signIn));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { attempt, busy, failure };
}

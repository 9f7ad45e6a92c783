import { useAuthenticator } from '@aws-amplify/ui-react';
import { type FocusEvent, useEffect, useRef } from 'react';

/** Restores the focus after a failed step: the form loses it while it is disabled during the request. */
export function useRestoredFocus() {
  const { isPending } = useAuthenticator((form) => [form.isPending]);
  const last = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isPending && document.activeElement === document.body) last.current?.focus();
  }, [isPending]);
  return ({ target }: FocusEvent<HTMLElement>) => {
    last.current = target;
  };
}

import { useEffect, useRef } from 'react';

/** Takes the person to the first thing that is wrong in a form, after each try and each refusal. */
export function useFirstError(tries: number, refusal: unknown) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries === 0 && !refusal) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (field) field.focus();
    else if (refusal) form.current?.querySelector('[data-form-failure]')?.scrollIntoView({ block: 'nearest' });
  }, [tries, refusal]);
  return form;
}

import { useEffect } from 'react';

interface Keys {
  onPalette: () => void;
  onShortcuts: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null);

/** The filter above a table: Cloudscape's own, or whatever field stands in its place. */
const filterField =
  'main :is([class*="awsui_search-field"], [class*="awsui_tools-filtering"]) input:not([type="checkbox"], [type="radio"])';

/** The dialogs that are open, apart from those that only wait to be shown. */
const inDialog = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some(
    (dialog) => dialog.closest('[class*="awsui_hidden"]') === null,
  );

/** Ctrl-K or Command-K, `/` and `?`; where somebody types, the last two are only characters. */
export function useKeys({ onPalette, onShortcuts }: Keys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || inDialog()) return;
      if (event.key === '?') onShortcuts();
      else if (event.key === '/') {
        const field = document.querySelector<HTMLInputElement>(filterField);
        if (field) field.focus();
        else onPalette();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onPalette, onShortcuts]);
}

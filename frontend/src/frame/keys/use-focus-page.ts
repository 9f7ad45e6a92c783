import { type RefObject, useEffect, useRef } from 'react';

/** A page that takes longer than this to draw its heading gets no focus: somebody may have gone elsewhere. */
const patience = 3_000;

/** After a change of the page, its heading has the focus, so that screen readers read it and Tab goes on from there. */
export function useFocusPage(content: RefObject<HTMLElement | null>, pathname: string): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const before = document.activeElement;
    const stop = () => {
      clearTimeout(timer);
      observer.disconnect();
    };
    const focus = () => {
      const now = document.activeElement;
      const isMoved = now !== before && now !== document.body;
      const heading = content.current?.querySelector<HTMLElement>('h1');
      if (!isMoved && !heading) return;
      stop();
      // Whatever took the focus meanwhile, such as a dialog or a field of the page, keeps it.
      if (isMoved || !heading) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(focus);
    const timer = setTimeout(stop, patience);
    observer.observe(content.current ?? document.body, { childList: true, subtree: true });
    focus();
    return stop;
  }, [content, pathname]);
}

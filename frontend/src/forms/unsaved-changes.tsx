import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from '../elements/dialog.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formTexts } from './texts.ts';

/** Asks before the page is left while there is something typed that would be lost. */
export function UnsavedChanges({ when }: { when: () => boolean }) {
  const { unsaved } = useTexts(formTexts);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (when()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);

  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog
      title={unsaved.title}
      submit={unsaved.leave}
      cancel={unsaved.stay}
      onSubmit={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    >
      {unsaved.text}
    </Dialog>
  );
}

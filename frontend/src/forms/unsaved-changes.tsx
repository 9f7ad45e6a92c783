import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../words/words.ts';

/** Asks before the page is left while there is something typed that would be lost. */
export function UnsavedChanges({ when }: { when: () => boolean }) {
  const { app, unsaved } = useWords();
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
    <Modal
      visible
      header={unsaved.title}
      closeAriaLabel={app.close}
      onDismiss={() => blocker.reset()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => blocker.reset()}>
              {unsaved.stay}
            </Button>
            <Button variant="primary" onClick={() => blocker.proceed()}>
              {unsaved.leave}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {unsaved.text}
    </Modal>
  );
}

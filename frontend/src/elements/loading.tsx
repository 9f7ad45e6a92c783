import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/messages.ts';

interface LoadingProps {
  text?: string;
  /** Takes the place of one line of text, and no more. */
  line?: boolean;
}

/** A spinner, but not for what is there within a second. */
export function Loading({ text, line = false }: LoadingProps) {
  const { app } = useMessages();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box textAlign={line ? 'left' : 'center'} padding={line ? 'n' : 'xxl'} color="text-body-secondary" data-loading="">
      {late ? (
        <>
          <Spinner /> {text ?? app.loading}
        </>
      ) : (
        line && '\u00a0'
      )}
    </Box>
  );
}

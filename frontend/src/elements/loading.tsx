import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { useEffect, useState } from 'react';
import { useWords } from '../words/words.ts';

/** A spinner, but not for what is there within a second. */
export function Loading({ text }: { text?: string }) {
  const { app } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box textAlign="center" padding="xxl" color="text-body-secondary" data-loading="">
      {late && (
        <>
          <Spinner /> {text ?? app.loading}
        </>
      )}
    </Box>
  );
}

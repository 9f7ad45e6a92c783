import { useEffect } from 'react';
import { useWords } from '../words/words.ts';

/** Names the page in the browser's tab. */
export function useTitle(page: string): void {
  const { app } = useWords();
  const title = app.title(page);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

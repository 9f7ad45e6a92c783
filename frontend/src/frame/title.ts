import { useEffect } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { useRunning } from './running-title.ts';

/** Names what stands outside the frame in the browser's tab. */
export function useTitle(page: string): void {
  const { app } = useMessages();
  useShownTitle(app.title(page));
}

/** Names the page in the browser's tab, after what is running. */
export function useLiveTitle(page: string): void {
  const { app } = useMessages();
  const running = useRunning();
  const title = app.title(page);
  useShownTitle(running ? app.runningTitle(running.text, running.more, title) : title);
}

function useShownTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

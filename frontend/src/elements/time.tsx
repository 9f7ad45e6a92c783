import { dateTime, exactTime, relativeTime } from '../format/time.ts';
import { useMessages } from '../i18n/messages.ts';
import { useTick } from './use-tick.ts';

interface TimeProps {
  at: string | null;
  /** Says the date and time instead of how long ago it was. */
  exact?: boolean;
}

/** How long ago something was; the exact time on hover. */
export function Time({ at, exact = false }: TimeProps) {
  const { app } = useMessages();
  useTick();
  if (!at) return app.nothing;
  return (
    <time dateTime={at} title={exactTime(at, app.locale)}>
      {exact ? dateTime(at, app.locale) : relativeTime(at, Date.now(), app.locale)}
    </time>
  );
}

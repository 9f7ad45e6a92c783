import { dateTime, exactTime } from '../format/time.ts';
import { useMessages } from '../i18n/messages.ts';

export function Time({ at }: { at: string | null }) {
  const { app } = useMessages();
  if (!at) return app.nothing;
  return (
    <time dateTime={at} title={exactTime(at, app.locale)}>
      {dateTime(at, app.locale)}
    </time>
  );
}

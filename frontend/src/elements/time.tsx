import { dateTime, exactTime } from '../format/time.ts';
import { useWords } from '../words/words.ts';

export function Time({ at }: { at: string | null }) {
  const { app } = useWords();
  if (!at) return app.nothing;
  return (
    <time dateTime={at} title={exactTime(at, app.locale)}>
      {dateTime(at, app.locale)}
    </time>
  );
}

import type { LogLine } from '@console/core/contract/operation';
import { memo } from 'react';
import { clockTime } from '../format/time.ts';
import { markSegments, plainText, type Segment, segmentsOf } from './ansi.ts';
import styles from './log-view.module.css';

function classOf({ color, bold, dim, underline }: Segment): string | undefined {
  const names = [color && styles[color], bold && styles.bold, dim && styles.dim, underline && styles.underline];
  return names.filter(Boolean).join(' ') || undefined;
}

/** Most stretches are plain, and there are many of them: no element that is not needed. */
function Stretch({ segment, marked }: { segment: Segment; marked: boolean }) {
  const className = classOf(segment);
  const content = marked ? <mark>{segment.text}</mark> : segment.text;
  return className === undefined ? content : <span className={className}>{content}</span>;
}

/** The text in the terminal's colours, with what was searched for marked. */
function Text({ text, search }: { text: string; search: string }) {
  const at = search ? plainText(text).toLowerCase().indexOf(search.toLowerCase()) : -1;
  const end = at < 0 ? at : at + search.length;
  return markSegments(segmentsOf(text), at, end).map((segment, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a line never change places
    <Stretch key={index} segment={segment} marked={segment.marked} />
  ));
}

interface LogLineProps {
  line: LogLine;
  search: string;
  times: boolean;
  locale: string;
}

/** Drawn again only when it is another line, or shown in another way. */
export const LogLineContent = memo(function LogLineContent({
  line: { time, text },
  search,
  times,
  locale,
}: LogLineProps) {
  return (
    <>
      {times && (
        <time className={styles.time} dateTime={time}>
          {clockTime(time, locale)}
        </time>
      )}
      <Text text={text} search={search} />
    </>
  );
});

import type { LogLine } from '@console/core/contract/operation';
import { memo } from 'react';
import { clockTime } from '../format/time.ts';
import styles from './log-view.module.css';

/** The text with what was searched for marked. */
function Marked({ text, search }: { text: string; search: string }) {
  const at = search ? text.toLowerCase().indexOf(search.toLowerCase()) : -1;
  if (at < 0) return text;
  const end = at + search.length;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}

interface LogLinesProps {
  lines: readonly LogLine[];
  search: string;
  wrap: boolean;
  locale: string;
}

/** Drawn again only when there are other lines to draw. */
export const LogLines = memo(function LogLines({ lines, search, wrap, locale }: LogLinesProps) {
  return (
    <ol className={`${styles.lines} ${wrap ? styles.wrap : ''}`}>
      {lines.map(({ time, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end, and have no other name
        <li key={index}>
          <time className={styles.time} dateTime={time}>
            {clockTime(time, locale)}
          </time>
          <Marked text={text} search={search} />
        </li>
      ))}
    </ol>
  );
});

import type { LogLine } from '@console/core/contract/operation';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { LogLines } from './log-lines.tsx';
import styles from './log-view.module.css';
import { chunkSize, visibleChunks } from './visible-chunks.ts';

interface LogBoxProps {
  box: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  /** Called when what is drawn turned out to be of another height than thought. */
  onMeasured: () => void;
  lines: readonly LogLine[];
  search: string;
  wrap: boolean;
  times: boolean;
}

/** The height that is counted with until the box was measured; its most by the stylesheet. */
const usualHeight = 480;

/** A box that scrolls over all the lines and draws those in sight. */
export function LogBox({ box, onScroll, onMeasured, lines, search, wrap, times }: LogBoxProps) {
  const { app, log } = useMessages();
  const inner = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const heights = useRef(new Map<number, number>());
  const measuredFor = useRef('');
  const look = `${search} ${wrap} ${times}`;
  if (measuredFor.current !== look) heights.current.clear();
  measuredFor.current = look;

  const height = box.current?.clientHeight || usualHeight;
  const { from, to, above, below } = visibleChunks(lines.length, top, height, (chunk) => heights.current.get(chunk));

  useLayoutEffect(() => {
    let changed = false;
    for (const element of inner.current?.querySelectorAll<HTMLElement>('[data-chunk]') ?? []) {
      const chunk = Number(element.dataset.chunk);
      if (element.offsetHeight === 0 || heights.current.get(chunk) === element.offsetHeight) continue;
      heights.current.set(chunk, element.offsetHeight);
      changed = true;
    }
    if (changed) onMeasured();
  });

  return (
    <div
      ref={box}
      className={styles.box}
      translate="no"
      onScroll={({ currentTarget }) => {
        setTop(currentTarget.scrollTop);
        onScroll();
      }}
      role="log"
      aria-label={log.label}
      aria-live="off"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be in reach of the keyboard
      tabIndex={0}
    >
      <div ref={inner} className={`${styles.lines} ${wrap ? styles.wrap : ''}`}>
        <div style={{ blockSize: above }} />
        {Array.from({ length: to - from }, (_, index) => from + index).map((chunk) => (
          <div key={chunk} data-chunk={chunk}>
            <LogLines
              lines={lines}
              from={chunk * chunkSize}
              to={(chunk + 1) * chunkSize}
              search={search}
              times={times}
              locale={app.locale}
            />
          </div>
        ))}
        <div style={{ blockSize: below }} />
      </div>
    </div>
  );
}

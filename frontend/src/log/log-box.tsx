import type { LogLine } from '@console/core/contract/operation';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect } from 'react';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { LogLineContent } from './log-line.tsx';
import styles from './log-view.module.css';
import { texts } from './texts.ts';

interface LogBoxProps {
  box: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  /** Called when the height of all lines has changed. */
  onResize: (height: number) => void;
  lines: readonly LogLine[];
  search: string;
  wrap: boolean;
  times: boolean;
}

/** Pixels of a line that is not wrapped; the stylesheet says the same. */
const lineHeight = 20;

/** A box that scrolls over all the lines and draws those in sight. */
export function LogBox({ box, onScroll, onResize, lines, search, wrap, times }: LogBoxProps) {
  const { app } = useMessages();
  const log = useTexts(texts);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 25,
  });
  // The browser itself keeps the lines in sight where they are; a second correction would halt its scrolling.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  const height = virtualizer.getTotalSize();
  const items = virtualizer.getVirtualItems();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they change the height of every line
  useLayoutEffect(() => virtualizer.measure(), [search, wrap, times]);
  useLayoutEffect(() => onResize(height), [onResize, height]);

  return (
    <div
      ref={box}
      className={styles.box}
      translate="no"
      onScroll={onScroll}
      role="log"
      aria-label={log.label}
      aria-live="off"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be in reach of the keyboard
      tabIndex={0}
    >
      <div className={`${styles.lines} ${wrap ? styles.wrap : ''}`}>
        <div style={{ blockSize: items[0]?.start ?? 0 }} />
        {items.map(({ index, key }) => {
          const line = lines[index];
          return (
            line && (
              <div
                key={key}
                data-index={index}
                ref={wrap ? virtualizer.measureElement : undefined}
                className={styles.line}
              >
                <LogLineContent line={line} search={search} times={times} locale={app.locale} />
              </div>
            )
          );
        })}
        <div style={{ blockSize: height - (items.at(-1)?.end ?? 0) }} />
      </div>
    </div>
  );
}

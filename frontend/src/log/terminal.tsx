import '@xterm/xterm/css/xterm.css';
import type { LogLine } from '@console/core/contract/operation';
import { Terminal as Xterm } from '@xterm/xterm';
import { useEffect, useRef } from 'react';
import styles from './terminal.module.css';

const fontSize = 13;
const fontFamily = 'Menlo, Consolas, "DejaVu Sans Mono", monospace';
const rows = 20;

/** How many letters fit side by side. */
function columnsIn(width: number): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return 80;
  canvas.font = `${fontSize}px ${fontFamily}`;
  return Math.max(20, Math.floor((width - 36) / canvas.measureText('W').width));
}

interface TerminalProps {
  lines: readonly LogLine[];
  label: string;
}

/** Lines as a terminal shows them, with its colours. It takes no input. */
export default function Terminal({ lines, label }: TerminalProps) {
  const box = useRef<HTMLDivElement>(null);
  const terminal = useRef<Xterm>(undefined);
  const written = useRef(0);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const xterm = new Xterm({
      rows,
      cols: columnsIn(element.clientWidth),
      fontSize,
      fontFamily,
      convertEol: true,
      disableStdin: true,
      scrollback: 100_000,
      screenReaderMode: true,
      theme: { background: '#0f141a', foreground: '#ebebf0', cursor: '#0f141a' },
    });
    xterm.open(element);
    xterm.textarea?.setAttribute('aria-label', label);
    terminal.current = xterm;
    written.current = 0;
    const fit = new ResizeObserver(() => xterm.resize(columnsIn(element.clientWidth), rows));
    fit.observe(element);
    return () => {
      fit.disconnect();
      xterm.dispose();
    };
  }, [label]);

  useEffect(() => {
    for (const { text } of lines.slice(written.current)) terminal.current?.writeln(text);
    written.current = lines.length;
  }, [lines]);

  return <div ref={box} className={styles.terminal} translate="no" />;
}

import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * The lines of an input, one at each call; undefined after the last one. Several come at once, so one reader keeps those
 * nobody has asked for yet; and it rests between calls, so that an open input does not keep the process alive.
 */
export function readLines(input: Readable): () => Promise<string | undefined> {
  const reader = createInterface({ input });
  const waiting: string[] = [];
  let isOver = false;
  let wake = (): void => undefined;
  reader.on('line', (line) => {
    waiting.push(line);
    wake();
  });
  reader.on('close', () => {
    isOver = true;
    wake();
  });
  return async () => {
    while (waiting.length === 0 && !isOver) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      reader.resume();
      await woken;
    }
    if (!isOver) reader.pause();
    return waiting.shift();
  };
}

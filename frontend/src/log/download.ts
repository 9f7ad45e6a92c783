import type { LogLine } from '@console/core/contract/operation';
import { plainText } from './ansi.ts';

export const asText = (lines: readonly LogLine[]): string =>
  lines.map(({ time, text }) => `${time} ${plainText(text)}\n`).join('');

/** Hands the lines to the browser as a file. */
export function downloadLog(name: string, lines: readonly LogLine[]): void {
  const url = URL.createObjectURL(new Blob([asText(lines)], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.log`;
  link.click();
  URL.revokeObjectURL(url);
}

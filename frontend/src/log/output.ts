import { isOutputMark } from '@console/core/contract/command';
import type { LogLine } from '@console/core/contract/operation';

/** What the program of a command has written, of all that its operation's log has. */
export function outputOf(lines: readonly LogLine[]): LogLine[] {
  const begin = lines.findIndex(({ text }) => isOutputMark(text) === 'begins');
  if (begin === -1) return [];
  const end = lines.findLastIndex(({ text }) => isOutputMark(text) === 'ends');
  return lines.slice(begin + 1, end > begin ? end : undefined);
}

import type { LogLine } from '@console/core/contract/operation';
import { saveText } from '../elements/save-text.ts';
import { plainText } from './ansi.ts';

export const asText = (lines: readonly LogLine[]): string =>
  lines.map(({ time, text }) => `${time} ${plainText(text)}\n`).join('');

export const downloadLog = (name: string, lines: readonly LogLine[]): void =>
  saveText(`${name}.log`, 'text/plain', asText(lines));

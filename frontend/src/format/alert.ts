import type { Alert } from '@console/core/contract/alert';
import { said } from '../words/said.ts';
import type { Words } from '../words/words.ts';

/** What happened, in the words of the console where it has them. */
export const alertTitle = ({ title, coded }: Pick<Alert, 'title' | 'coded'>, words: Words): string =>
  said('alarms', coded?.title, words) ?? title;

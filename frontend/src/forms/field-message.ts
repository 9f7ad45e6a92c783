import type { Words } from '../words/words.ts';

/** What is wrong with the field, as a sentence that begins with its name. */
export const fieldMessage = (label: string, message: string | undefined, { failures }: Words): string | undefined =>
  message && failures.field(label, message);

import type { Blocker } from '@console/core/contract/operations/definition';
import { problemText } from '@console/core/contract/texts/problems';
import type { Messages } from './messages.ts';

/** Why something cannot be done now, as a sentence. */
export function blockerText(blocker: Blocker, messages: Messages): string;
export function blockerText(blocker: Blocker | undefined, messages: Messages): string | undefined;
export function blockerText(blocker: Blocker | undefined, { failures }: Messages): string | undefined {
  return blocker && failures.problem(blocker.code, problemText(blocker.code, blocker.values), blocker.values);
}

import { hint, type PlainHint } from './hints.ts';
import type { LocalizableText } from './template.ts';

/** What an application wrote does not tell what is wrong with its definition. */
const output = /\s(?:Its last|Last) lines:\n[\s\S]*$/;

/** In the words of the local cluster, of Elastic Load Balancing and of `reasonTexts`. */
const signs: readonly [RegExp, PlainHint][] = [
  [/more memory/, 'choose-larger-size'],
  [/listens on .+ instead/, 'check-port'],
  [/the answer was \d|failed with these codes/i, 'check-health-path'],
  [/exited with code|exit code|killed by|\b(ENOENT|EACCES|ENOEXEC)\b|not found/, 'check-command'],
  [/no (healthy )?answer|connection refused|timed out/i, 'check-startup-seconds'],
];

/** What to do about an application that did not start, for this reason: the field of its definition to look at. */
export function startHint(reason: string): LocalizableText {
  const text = reason.replace(output, '');
  return hint(signs.find(([sign]) => sign.test(text))?.[1] ?? 'application-not-healthy');
}

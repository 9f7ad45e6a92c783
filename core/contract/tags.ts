import { z } from 'zod';
import { tagLimits } from './tag-limits.ts';
import { ruleMessage } from './texts/fields.ts';

/** How long the notes on a customer may be, in characters. */
export const maxNotes = 10_000;

/** No "=", which parts key and value where both are one text: in addresses, commands and files. */
export const tagKey = z
  .string(ruleMessage('not-text'))
  .min(1, ruleMessage('tag-key'))
  .max(tagLimits.key, ruleMessage('tag-key'))
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:/@+-]*$/u, ruleMessage('tag-key'))
  // What every object has, such as `constructor`: libraries that store objects take it for theirs.
  .refine((key) => !(key in {}), { error: (issue) => ruleMessage('tag-key-reserved', { key: String(issue.input) }) });

export const tagValue = z
  .string(ruleMessage('not-text'))
  .trim()
  .min(1, ruleMessage('tag-value'))
  .max(tagLimits.value, ruleMessage('tag-value'))
  .regex(/^[\p{L}\p{N}_.:/@+= -]*$/u, ruleMessage('tag-value'));

export type Tags = Record<string, string>;

/** Any text as a key, so that a wrong one is refused under its own path. */
export const tags = z.record(z.string(), tagValue, ruleMessage('not-an-object')).superRefine((all, context) => {
  const keys = Object.keys(all);
  if (keys.length > tagLimits.count) {
    context.addIssue({ code: 'custom', path: [], message: ruleMessage('too-many', { max: tagLimits.count }) });
  }
  for (const key of keys) {
    const wrong = tagKey.safeParse(key).error?.issues[0];
    if (wrong) context.addIssue({ code: 'custom', path: [key.slice(0, tagLimits.key)], message: wrong.message });
  }
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Plain text of several lines. */
export const notes = z
  .string(ruleMessage('not-text'))
  .max(maxNotes, ruleMessage('too-long', { max: maxNotes }))
  .refine((text) => !controlCharacters.test(text), ruleMessage('control-characters'));

/** `ring=early`, as a filter, a command and a file say it. */
export const tagText = (key: string, value: string): string => `${key}=${value}`;

/** All of them in that way, by key. */
export const tagTexts = (tags: Readonly<Tags>): string[] =>
  Object.entries(tags)
    .map(([key, value]) => tagText(key, value))
    .sort();

/** The value of a tag. Keys may be called as what every object has. */
export const valueOfTag = (all: Readonly<Tags>, key: string): string | undefined =>
  Object.hasOwn(all, key) ? all[key] : undefined;

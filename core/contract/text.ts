import { z } from 'zod';
import { ruleMessage } from './texts/fields.ts';

/** ISO 8601, UTC, milliseconds: `2026-01-31T09:30:00.000Z`. */
export const timestamp = z.iso.datetime();

/** A ULID: 26 characters of Crockford's base 32, sorted by the time of creation. */
export const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, ruleMessage('not-a-ulid'));

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e]/;

/** A name that people give: one line, trimmed, 1 to 80 characters. */
export const displayName = z
  .string(ruleMessage('not-text'))
  .trim()
  .min(1, ruleMessage('empty'))
  .max(80, ruleMessage('too-long', { max: 80 }))
  .refine((value) => !controlCharacters.test(value), ruleMessage('control-characters'))
  .refine((value) => !/\{\{|\$\{/.test(value), ruleMessage('template-marks'));

export const emailAddress = z.email(ruleMessage('not-an-address')).max(254, ruleMessage('too-long', { max: 254 }));

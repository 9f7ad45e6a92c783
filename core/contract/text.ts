import { z } from 'zod';

/** ISO 8601, UTC, milliseconds: `2026-01-31T09:30:00.000Z`. */
export const timestamp = z.iso.datetime();

/** A ULID: 26 characters of Crockford's base 32, sorted by the time of creation. */
export const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'must be a ULID');

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e]/;

/** A name that people give: one line, trimmed, 1 to 80 characters. */
export const displayName = z
  .string('must be text')
  .trim()
  .min(1, 'must not be empty')
  .max(80, 'must be at most 80 characters')
  .refine((value) => !controlCharacters.test(value), 'must not contain control characters')
  .refine((value) => !/\{\{|\$\{/.test(value), 'must not contain "{{" or "${"');

export const emailAddress = z
  .email('must be an e-mail address such as name@example.com')
  .max(254, 'must be at most 254 characters');

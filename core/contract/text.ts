import { z } from 'zod';
import { must } from './texts/fields.ts';

/** ISO 8601, UTC, milliseconds: `2026-01-31T09:30:00.000Z`. */
export const timestamp = z.iso.datetime();

/** A ULID: 26 characters of Crockford's base 32, sorted by the time of creation. */
export const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, must('not-a-ulid'));

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e]/;

/** A name that people give: one line, trimmed, 1 to 80 characters. */
export const displayName = z
  .string(must('not-text'))
  .trim()
  .min(1, must('empty'))
  .max(80, must('too-long', { max: 80 }))
  .refine((value) => !controlCharacters.test(value), must('control-characters'))
  .refine((value) => !/\{\{|\$\{/.test(value), must('template-marks'));

export const emailAddress = z.email(must('not-an-address')).max(254, must('too-long', { max: 254 }));

import { TenancyError } from '@console/tenancy';
import type { TodoChange } from './model.ts';

type Body = Record<string, unknown>;

const longest = { name: 100, text: 1_000 } as const;

const invalid = (message: string) => new TenancyError('INVALID_INPUT', message);

/** One line of text, as it is to be shown: HTML in it is text. @throws TenancyError INVALID_INPUT */
export function textOf(body: Body, field: keyof typeof longest): string {
  const value = body[field];
  const text = typeof value === 'string' ? value.trim().normalize('NFC') : '';
  if (text === '') throw invalid(`"${field}" must be a text that is not empty.`);
  if (text.length > longest[field])
    throw invalid(`"${field}" has ${text.length} characters: at most ${longest[field]} are possible.`);
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text))
    throw invalid(`"${field}" must be one line without control characters.`);
  return text;
}

/** @throws TenancyError INVALID_INPUT */
export function changeOf(body: Body): TodoChange {
  const unknown = Object.keys(body).find((name) => name !== 'text' && name !== 'done');
  if (unknown !== undefined) throw invalid(`"${unknown.slice(0, 50)}" cannot be changed.`);
  if (Object.keys(body).length === 0) throw invalid('Specify "text", "done" or both.');
  const { text, done } = body;
  if (done !== undefined && typeof done !== 'boolean') throw invalid('"done" must be true or false.');
  return { ...(text !== undefined && { text: textOf(body, 'text') }), ...(done !== undefined && { done }) };
}

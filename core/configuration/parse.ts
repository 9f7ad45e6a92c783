import { DomainError, type FieldError } from '../errors.ts';
import { readLines } from './lines.ts';
import { type Configuration, settings } from './model.ts';

const known = Object.keys(settings.in.shape);

/**
 * The settings in the text of a `.config`.
 * @throws DomainError `configuration` that names every line and every key that is missing or wrong
 */
export function parseConfiguration(text: string): Configuration {
  const { values, errors } = readLines(text, known);
  const result = settings.safeParse(values);
  if (result.success && errors.length === 0) return result.data;
  throw incomplete([...errors, ...(result.error?.issues ?? []).map((issue) => described(issue, values))]);
}

interface Issue {
  path: PropertyKey[];
  message: string;
}

function described({ path: [key, index], message }: Issue, values: Record<string, string>): FieldError {
  const path = String(key);
  const value = values[path];
  if (value === undefined || value === '') return { path, message: `is empty; it ${expected(path, message)}` };
  const wrong = typeof index === 'number' ? value.split(',')[index]?.trim() : value;
  return { path, message: `is "${wrong}", but ${message}` };
}

/** What a missing value should have been: zod says of one that is absent only that it is no text. */
function expected(key: string, message: string): string {
  if (message.startsWith('must')) return message;
  const issue = settings.safeParse({ [key]: '' }).error?.issues.find(({ path }) => path[0] === key);
  return issue?.message ?? message;
}

const incomplete = (errors: FieldError[]): DomainError =>
  new DomainError(
    'validation',
    'configuration',
    ['The settings cannot be used:', ...errors.map(({ path, message }) => `  ${path}: ${message}`)].join('\n'),
    { errors },
  );

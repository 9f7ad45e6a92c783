import type { z } from 'zod';
import { field, readField } from './contract/texts/fields.ts';
import { type FieldError, fieldError, invalid } from './errors.ts';

/** The issues of a schema as errors of fields, each under its dotted path. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  issues.flatMap((issue) => {
    const path = issue.path.map(String);
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => fieldError([...path, key].join('.'), field('unknown-field')));
      case 'invalid_value':
        return fieldError(path.join('.'), field('not-an-option', { options: issue.values.join(', ') }));
      case 'invalid_type':
        if (path.length > 0) return { path: path.join('.'), message: issue.message, coded: readField(issue.message) };
        return fieldError('', field('not-an-object'));
      default:
        return { path: path.join('.'), message: issue.message, coded: readField(issue.message) };
    }
  });

/** `value` as the schema reads it. @throws DomainError `validation` that names every wrong field */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (!result.success) throw invalid(fieldErrors(result.error.issues));
  return result.data;
}

import { type FieldError, invalid } from '@console/core/errors';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The issues of a schema as errors of fields, each under its dotted path. */
export const fieldErrors = (issues: readonly Issue[]): FieldError[] => issues.flatMap(fromIssue);

function fromIssue(issue: Issue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a known field' }));
  }
  return [{ path: path.join('.'), message: issue.message }];
}

type Validation = { success: true } | { success: false; error: { issues: readonly Issue[] } };

/** Throws what a validator found wrong. */
export function refuseInvalid(result: Validation): void {
  if (!result.success) throw invalid(fieldErrors(result.error.issues));
}

import { invalid } from '@console/core/errors';
import { fieldErrors } from '@console/core/input';
import type { z } from 'zod';

type Validation = { target?: string } & (
  | { success: true }
  | { success: false; error: { issues: readonly z.core.$ZodIssue[] } }
);

/** Throws what a validator found wrong. */
export function refuseInvalid(result: Validation): void {
  if (result.success) return;
  const { issues } = result.error;
  // A parameter of a query that may come several times is a list to its schema; people know it by its name.
  const named =
    result.target === 'query' ? issues.map((issue) => ({ ...issue, path: issue.path.slice(0, 1) })) : issues;
  throw invalid(fieldErrors(named as readonly z.core.$ZodIssue[]));
}

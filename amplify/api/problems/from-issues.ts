import { invalid } from '@console/core/errors';
import { fieldErrors } from '@console/core/input';
import type { z } from 'zod';

type Validation = { success: true } | { success: false; error: { issues: readonly z.core.$ZodIssue[] } };

/** Throws what a validator found wrong. */
export function refuseInvalid(result: Validation): void {
  if (!result.success) throw invalid(fieldErrors(result.error.issues));
}

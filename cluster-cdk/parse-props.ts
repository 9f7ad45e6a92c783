import { invalid } from '@console/core/errors';
import type { z } from 'zod';

/** `input` as `schema` understands it; throws a DomainError that names every field that is wrong. */
export function parseProps<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalid(result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}

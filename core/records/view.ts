import type { z } from 'zod';

/** The fields of `schema` that `record` has: nothing that only the console needs gets into an answer. */
export function pickFields<Shape extends z.ZodRawShape, R extends object>(
  schema: z.ZodObject<Shape>,
  record: R,
): Pick<R, keyof R & keyof Shape> {
  const entries = Object.entries(record).filter(([key, value]) => key in schema.shape && value !== undefined);
  return Object.fromEntries(entries) as Pick<R, keyof R & keyof Shape>;
}

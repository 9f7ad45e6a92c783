import { z } from 'zod';

/** Where a secret value is kept, never the value: what a template may hold instead of it. */
export const secretReference = z.object({
  /** ARN of a secret whose text is a JSON object. */
  arn: z.string().min(1),
  key: z.string().min(1),
  /** Another one for another value. */
  version: z.string().min(1),
});
export type SecretReference = z.infer<typeof secretReference>;

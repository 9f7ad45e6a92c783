import { z } from 'zod';

/** Problem details, RFC 9457, as `application/problem+json`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().describe('A stable word, such as code-taken, region-not-ready, operation-running, forbidden'),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  operationId: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

import { z } from 'zod';

/** The variables that the stack gives its functions. */
export const variables = {
  TABLE_NAME: z.string().min(1),
  PROJECT_NAME: z.string().min(1),
  MAX_CONCURRENT_JOBS: z.coerce.number().int().min(1),
  ON_CALL_TOPIC_ARN: z.string().startsWith('arn:'),
  READ_ROLE_ARN: z.string().startsWith('arn:'),
  EXTERNAL_ID: z.string().min(1),
  AWS_REGION: z.string().min(1),
} as const;

/** The variables of `shape`, checked. @throws Error that names each that is missing or wrong */
export function readEnvironment<S extends z.ZodRawShape>(shape: S, env: NodeJS.ProcessEnv = process.env) {
  const result = z.object(shape).safeParse(env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment of the function is not complete. ${wrong.join('; ')}. Deploy the stack again.`);
}

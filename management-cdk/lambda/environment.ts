import { readQuotas } from '@console/core/configuration/quotas';
import { z } from 'zod';

const name = z.string().min(1);
const arn = z.string().startsWith('arn:');
const quotas = z.string().transform((text, context) => {
  const read = readQuotas(text);
  if ('quotas' in read) return read.quotas;
  context.addIssue({ code: 'custom', message: read.problem });
  return z.NEVER;
});
const jobs = {
  PROJECT_NAME: name,
  WORKER_FUNCTION: name,
  WORKER_LOG_GROUP: name,
  MAX_CONCURRENT_JOBS: z.coerce.number().int().min(1),
  QUOTAS: quotas,
};

/** The variables that the stack sets, by the name of the function. */
const schemas = {
  dispatcher: z.object({ TABLE_NAME: name, ...jobs }),
  settle: z.object({ TABLE_NAME: name }),
  reconcile: z.object({
    TABLE_NAME: name,
    ...jobs,
    ON_CALL_TOPIC_ARN: arn,
    READ_ROLE_ARN: arn,
    EXTERNAL_ID: name,
    ACCOUNT_PARAMETERS: z.enum(['all', 'private']),
    ACCOUNT_BUS: name,
  }),
  alerts: z.object({ TABLE_NAME: name, ON_CALL_TOPIC_ARN: arn }),
};
type Schemas = typeof schemas;
export type FunctionName = keyof Schemas;

/** What the stack has to set: one that a function reads and the stack lacks does not compile. */
export type Variables<N extends FunctionName> = Record<keyof z.output<Schemas[N]>, string>;

/** The environment of a function, checked. Lambda itself sets the region. @throws Error that names each variable that is missing or wrong */
export function readEnvironment<N extends FunctionName>(
  functionName: N,
  env: NodeJS.ProcessEnv = process.env,
): z.output<Schemas[N]> & { AWS_REGION: string } {
  const result = schemas[functionName].extend({ AWS_REGION: name }).safeParse(env);
  if (result.success) return result.data as z.output<Schemas[N]> & { AWS_REGION: string };
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment of the function is not complete. ${wrong.join('; ')}. Deploy the stack again.`);
}

import { readQuotas } from '@console/core/configuration/quotas';
import { z } from 'zod';

const variables = z.object({
  AWS_REGION: z.string().min(1),
  TABLE_NAME: z.string().min(1),
  ON_CALL_TOPIC_ARN: z.string().startsWith('arn:'),
  WORKER_LOG_GROUP: z.string().min(1),
  USER_POOL_ID: z.string().regex(/^[\w-]+_\w+$/),
  USER_POOL_CLIENT_ID: z.string().min(1),
  READ_ROLE_ARN: z.string().startsWith('arn:'),
  SECRETS_ROLE_ARN: z.string().startsWith('arn:'),
  EXTERNAL_ID: z.string().min(1),
  /** Address of a customer's application, with `{code}` in place of the customer. */
  APPLICATION_URL: z.string().includes('{code}'),
  MANAGEMENT_ACCOUNT: z.string().regex(/^\d{12}$/),
  CLUSTER_ACCOUNT: z.string().regex(/^\d{12}$/),
  DOMAIN_NAME: z.string().min(1),
  MAX_CONCURRENT_JOBS: z.coerce.number().int().min(1),
  ALERT_EMAILS: z.string().transform((text) => text.split(',')),
  CONSOLE_VERSION: z.string().min(1),
  /** Quotas that the settings name, such as `rds-clusters=100`. */
  ACCOUNT_PARAMETERS: z.enum(['all', 'private']).default('all'),
  QUOTAS: z.string().transform((text, context) => {
    const read = readQuotas(text);
    if ('quotas' in read) return read.quotas;
    context.addIssue({ code: 'custom', message: read.problem });
    return z.NEVER;
  }),
});
export type ApiEnvironment = z.output<typeof variables>;

/** The environment of the function, checked. @throws Error that names every variable that is missing or wrong */
export function readEnvironment(env: NodeJS.ProcessEnv): ApiEnvironment {
  const result = variables.safeParse(env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment of the API is not complete. ${wrong.join('; ')}. Deploy the stack again.`);
}

import { ulid } from '@console/core/contract/text';
import { brand } from '@console/core/notices/brand';
import { z } from 'zod';
import { limits } from './limits.ts';

const common = z.object({
  OPERATION_ID: ulid,
  CODEBUILD_BUILD_ID: z.string().min(1),
  TABLE_NAME: z.string().min(1),
  PRODUCTS_DIR: z.string().min(1),
  CLUSTER_ACCOUNT: z.string().regex(/^\d{12}$/),
  DOMAIN_NAME: z.string().min(1),
  /** How the provider shows itself where no application answers, as JSON. */
  BRAND: z
    .string()
    .default('{}')
    .transform((text) => brand.parse(JSON.parse(text))),
  HOSTED_ZONE_ID: z.string().min(1),
  NAT_GATEWAYS: z.coerce.number().int().min(1).max(2),
  /** Address of a customer's application, with `{code}` in place of the customer. */
  APPLICATION_URL: z.string().includes('{code}'),
  WATCH_MS: z.coerce.number().int().min(50).default(limits.watchMs),
  INSPECT_MS: z.coerce.number().int().min(50).default(limits.inspectMs),
  /** Folder with the ready handlers of pools. @default beside the program */
  TRIGGERS_DIR: z.string().min(1).optional(),
  ACCOUNT_PARAMETERS: z.enum(['all', 'private']).default('all'),
  ROUTE_LEASE_SECONDS: z.coerce.number().min(0).default(limits.routeLeaseSeconds),
  HOLD_HOURS: z.coerce.number().min(0).default(limits.holdHours),
  PROBE_SECONDS: z.coerce.number().int().min(1).default(limits.probeSeconds),
});

/** A job that works on the local cluster. */
const onOneMachine = common.extend({
  LOCAL_CLUSTER_URL: z.url(),
  LOCAL_CLUSTER_TOKEN: z.string().min(1),
  /** Folder of the console's data. */
  DATA_DIR: z.string().min(1),
  /** Where the SDK finds the data of tenants, their parameters and people. */
  TENANT_ENDPOINT_URL: z.url(),
  TENANT_ACCESS_KEY_ID: z.string().min(1),
  TENANT_SECRET_ACCESS_KEY: z.string().min(1),
});

/** A job that works in the cluster account. */
const onAws = common.extend({
  DEPLOY_ROLE_ARN: z.string().regex(/^arn:[^:]+:iam::\d{12}:role\/.+$/, 'must be the ARN of a role'),
  EXTERNAL_ID: z.string().min(1),
  AWS_REGION: z.string().min(1),
  /** Where regions send what happens in them. */
  MANAGEMENT_ACCOUNT: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  MANAGEMENT_REGION: z.string().min(1).optional(),
  /** The bus of events of accounts, in the management account; without one, none are published. */
  ACCOUNT_BUS: z.string().min(1).optional(),
  /** Bucket of the management account for exports. */
  EXPORT_BUCKET: z.string().min(1).optional(),
  /** DNS servers to ask instead of those of the system, such as `127.0.0.1:53`. */
  DNS_SERVERS: z.string().min(1).optional(),
});

export type OneMachineEnvironment = z.output<typeof onOneMachine>;
export type AwsEnvironment = z.output<typeof onAws>;
export type JobEnvironment = OneMachineEnvironment | AwsEnvironment;

export const isOnOneMachine = (env: JobEnvironment): env is OneMachineEnvironment => 'LOCAL_CLUSTER_URL' in env;

/** The environment of the build, checked. @throws Error that names every variable that is missing or wrong */
export const readEnvironment = (env: NodeJS.ProcessEnv): JobEnvironment =>
  env.LOCAL_CLUSTER_URL === undefined ? readAwsEnvironment(env) : checked(onOneMachine, env);

/** The same, of a job on AWS. */
export const readAwsEnvironment = (env: NodeJS.ProcessEnv): AwsEnvironment => checked(onAws, env);

function checked<Schema extends z.ZodType>(schema: Schema, env: NodeJS.ProcessEnv): z.output<Schema> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment of the job is not complete. ${wrong.join('; ')}`);
}

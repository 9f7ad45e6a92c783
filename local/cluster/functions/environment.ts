import { limits } from '../../limits.ts';
import type { AwsCredentials } from '../identity/session-token.ts';
import type { FunctionDefinition } from './definition.ts';

export interface RoleCredentials {
  /** @throws Error when there is no such role, or Lambda may not assume it */
  issueFor(roleArn: string, sessionName: string): AwsCredentials;
}

/** Names that Lambda keeps for itself. */
export const reservedVariables: ReadonlySet<string> = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_DEFAULT_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_LAMBDA_RUNTIME_API',
  'AWS_REGION',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'LAMBDA_RUNTIME_DIR',
  'LAMBDA_TASK_ROOT',
]);

interface Sources {
  runtimeApi: string;
  credentials: RoleCredentials;
  endpointUrl: () => string | undefined;
  base: Readonly<Record<string, string>>;
}

/** The whole environment of a process of a function. */
export function functionEnvironment(
  definition: FunctionDefinition,
  { runtimeApi, credentials, endpointUrl, base }: Sources,
): { env: Record<string, string>; credentialsUntil: number; secretValues: string[] } {
  const { name, stack, version, memoryMiB, runtime, handler, code, logGroup, role, environment } = definition;
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials.issueFor(role, name);
  const url = endpointUrl();
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  return {
    credentialsUntil: Date.parse(expiration),
    secretValues: [secretAccessKey, sessionToken],
    env: {
      ...base,
      LANG: 'en_US.UTF-8',
      TZ: 'UTC',
      TENANCY_ROUTE_KEPT_MS: String(limits.functions.routeKeptMs),
      ...(url !== undefined && { AWS_ENDPOINT_URL: url }),
      ...environment,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
      AWS_REGION: stack.region,
      AWS_DEFAULT_REGION: stack.region,
      AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
      AWS_LAMBDA_RUNTIME_API: runtimeApi,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: version,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMiB),
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: logGroup,
      AWS_LAMBDA_LOG_STREAM_NAME: `${day}/[${version}]`,
      LAMBDA_TASK_ROOT: code,
      _HANDLER: handler,
    },
  };
}

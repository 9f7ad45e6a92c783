import { Logger } from '@aws-lambda-powertools/logger';
import type { Tenant } from '../context/tenant.ts';

type Level = 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';

export interface LoggerOptions {
  /** @default POWERTOOLS_SERVICE_NAME, or the name of the function */
  serviceName?: string;
  /** @default POWERTOOLS_LOG_LEVEL, or INFO */
  logLevel?: Level;
  /** For the request: its id and the like. */
  keys?: Record<string, string>;
}

export type { Logger } from '@aws-lambda-powertools/logger';

/** A logger of Powertools whose every line tells the tenant and the user. */
export function createLogger(
  tenant: Pick<Tenant, 'tenantId' | 'userId'> | undefined,
  options: LoggerOptions = {},
): Logger {
  const serviceName =
    options.serviceName ?? process.env.POWERTOOLS_SERVICE_NAME ?? process.env.AWS_LAMBDA_FUNCTION_NAME;
  return new Logger({
    ...(serviceName === undefined ? {} : { serviceName }),
    ...(options.logLevel && { logLevel: options.logLevel }),
    persistentKeys: {
      ...options.keys,
      ...(tenant && { tenantId: tenant.tenantId, ...(tenant.userId && { userId: tenant.userId }) }),
    },
  });
}

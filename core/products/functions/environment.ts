import { z } from 'zod';
import { environmentName, text } from '../names.ts';

/** Set by the console for every function: interfaces of the library. */
const ours = [
  'TENANCY_PREFIX',
  'TENANT_ROLE_ARN',
  'TABLE_NAME',
  'TENANCY_POOL_HOST',
  'EVENT_BUS_NAME',
  'USER_POOL_ID',
  'USER_POOL_CLIENT_ID',
  'METER_TABLE_NAME',
];

/** What Lambda refuses in the environment of a function ("Defined runtime environment variables"). */
const ofLambda =
  /^(AWS_(REGION|DEFAULT_REGION|EXECUTION_ENV|LAMBDA_.*|ACCESS_KEY|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|XRAY_(CONTEXT_MISSING|DAEMON_ADDRESS))|_HANDLER|_X_AMZN_TRACE_ID|LAMBDA_(TASK_ROOT|RUNTIME_DIR))$/;

const name = environmentName
  .refine((value) => !ours.includes(value), 'must be another one: the console sets it')
  .refine((value) => !ofLambda.test(value), 'must be another one: Lambda sets it')
  // Lambda takes no name that begins with "_", nor one of a single character.
  .refine((value) => /^[A-Za-z][A-Za-z0-9_]+$/.test(value), 'must have two characters or more and begin with a letter');

const value = text
  .max(1024, 'must be at most 1024 characters')
  .refine((content) => !content.includes('${'), 'must not hold "${": variables of functions have no placeholders');

export const environment = z
  .record(name, value)
  // Lambda takes 4 KiB; the console adds variables of its own.
  .refine(
    (variables) => Buffer.byteLength(Object.entries(variables).flat().join('')) <= 3072,
    'must be at most 3072 bytes together',
  );

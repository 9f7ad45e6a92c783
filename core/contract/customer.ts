import { z } from 'zod';
import { operation } from './operation.ts';
import { displayName, emailAddress, timestamp, ulid } from './text.ts';
import { ruleMessage } from './texts/fields.ts';

/** Names that stay free for the service itself, on every domain it is installed on. */
export const reservedCodes: readonly string[] = [
  'about',
  'account',
  'admin',
  'administrator',
  'alerts',
  'api',
  'app',
  'apps',
  'assets',
  'auth',
  'autoconfig',
  'autodiscover',
  'billing',
  'blog',
  'cdn',
  'console',
  'dashboard',
  'dev',
  'dns',
  'docs',
  'email',
  'ftp',
  'health',
  'help',
  'hostmaster',
  'imap',
  'internal',
  'localhost',
  'login',
  'mail',
  'metrics',
  'monitoring',
  'mta-sts',
  'news',
  'noreply',
  'ns1',
  'ns2',
  'oauth',
  'ops',
  'origin',
  'pop',
  'postmaster',
  'proxy',
  'root',
  'security',
  'signup',
  'smtp',
  'sso',
  'staging',
  'static',
  'status',
  'support',
  'system',
  'test',
  'vpn',
  'webmail',
  'webmaster',
  'wpad',
  'www',
];

/** The subdomain of a customer. */
export const customerCode = z
  .string(ruleMessage('not-text'))
  .min(3, ruleMessage('length', { min: 3, max: 30 }))
  .max(30, ruleMessage('length', { min: 3, max: 30 }))
  .regex(/^[a-z0-9-]*$/, ruleMessage('code-characters'))
  .regex(/^[a-z]/, ruleMessage('code-start'))
  .regex(/[^-]$/, ruleMessage('code-end'))
  .refine((code) => !reservedCodes.includes(code), {
    error: (issue) => ruleMessage('code-kept-free', { code: String(issue.input) }),
  });

export const customerStatus = z.enum([
  'creating',
  'online',
  'updating',
  'suspending',
  'suspended',
  'resuming',
  'deleting',
  'failed',
]);
export type CustomerStatus = z.infer<typeof customerStatus>;

export const health = z.enum(['healthy', 'degraded', 'down', 'unknown']);
export type Health = z.infer<typeof health>;

/** What runs: a version of the product in one of its sizes. */
export const spec = z.object({ version: z.string(), size: z.string() });
export type Spec = z.infer<typeof spec>;

export const customer = z.object({
  id: ulid,
  code: z.string(),
  name: z.string(),
  product: z.string(),
  spec: spec.describe('What should run'),
  deployed: spec.nullable().describe('What runs; null before the first success'),
  region: z.string(),
  url: z.url(),
  adminEmail: z.string(),
  status: customerStatus,
  health,
  activeOperationId: ulid.nullable(),
  lastOperationId: ulid,
  createdAt: timestamp,
  createdBy: z.string(),
  updatedAt: timestamp,
  monthlyUsd: z.number().nullable().describe('Estimated cost in USD per month of 730 hours'),
});
export type Customer = z.infer<typeof customer>;

const version = z
  .string(ruleMessage('not-text'))
  .min(1, ruleMessage('empty'))
  .max(64, ruleMessage('too-long', { max: 64 }));
const size = version;

export const createCustomer = z.strictObject({
  code: customerCode,
  name: displayName,
  region: z.string(ruleMessage('not-text')).min(1, ruleMessage('empty')),
  product: z.string(ruleMessage('not-text')).min(1, ruleMessage('empty')),
  version: version.optional(),
  size: size.optional(),
  adminEmail: emailAddress.optional(),
});
export type CreateCustomer = z.infer<typeof createCustomer>;

export const updateCustomer = z
  .strictObject({
    name: displayName.optional(),
    version: version.optional(),
    size: size.optional(),
    adminEmail: emailAddress.optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    error: ruleMessage('nothing-named', { fields: 'name, version, size, adminEmail' }),
  });
export type UpdateCustomer = z.infer<typeof updateCustomer>;

export const deleteCustomer = z.strictObject({
  confirm: z.string(ruleMessage('confirm-missing')),
  finalSnapshot: z.boolean(ruleMessage('not-a-boolean')).default(true),
});
export type DeleteCustomer = z.output<typeof deleteCustomer>;

export const customerQuery = z.object({
  q: z
    .string()
    .max(100, ruleMessage('too-long', { max: 100 }))
    .optional(),
  status: customerStatus.optional(),
  region: z.string().optional(),
  product: z.string().optional(),
});
export type CustomerQuery = z.infer<typeof customerQuery>;

export const customerAndOperation = z.object({ customer, operation: operation.optional() });

/** Memory is told in bytes on one machine, and on AWS as a share of what the task may use. */
export const metricUnit = z.enum(['Count', 'Count/Minute', 'Milliseconds', 'Percent', 'Bytes', 'ACU']);
export type MetricUnit = z.infer<typeof metricUnit>;

export const customerMetrics = z.object({
  series: z.array(
    z.object({
      id: z.string(),
      unit: metricUnit,
      points: z.array(z.object({ time: timestamp, value: z.number() })),
    }),
  ),
});
export type CustomerMetrics = z.infer<typeof customerMetrics>;

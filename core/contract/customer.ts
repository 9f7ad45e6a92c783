import { z } from 'zod';
import { notes, tags } from './tags.ts';
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

/**
 * What people say about a customer: accepted by create and update, stored, shown, an option of the command line. A
 * change of these alone needs no operation. One that may be left out has a default.
 */
export const customerDetails = {
  name: displayName.describe('Name of the customer'),
  adminEmail: emailAddress.describe('E-mail address of the administrator of the application'),
};
export type CustomerDetails = { [K in keyof typeof customerDetails]: z.output<(typeof customerDetails)[K]> };
export const customerDetailNames = Object.keys(customerDetails) as (keyof typeof customerDetails)[];

/** What people note about a customer for themselves: no application gets it, and a change needs no operation. */
export const customerLabels = {
  tags: tags.describe('Tags by key, such as ring=early: at most 20; those that are sent replace all'),
  notes: notes.describe('Notes in plain text, at most 10,000 characters'),
};
export type CustomerLabels = { [K in keyof typeof customerLabels]: z.output<(typeof customerLabels)[K]> };
export const customerLabelNames = Object.keys(customerLabels) as (keyof typeof customerLabels)[];

export const optionValue = z.union([z.string(), z.number(), z.boolean()]);
export type OptionValue = z.infer<typeof optionValue>;

/** What operators set for a customer, by the name of the product's option. */
export const optionValues = z.record(z.string(), optionValue);
export type OptionValues = z.infer<typeof optionValues>;

/** With null for those that are secret, which nothing shows again. */
export const shownOptions = z.record(z.string(), optionValue.nullable());
export type ShownOptions = z.infer<typeof shownOptions>;

export const customer = z.object({
  id: ulid,
  code: z.string(),
  ...customerDetails,
  tags: customerLabels.tags.default({}),
  notes: customerLabels.notes.default(''),
  product: z.string(),
  spec: spec.describe('What should run'),
  deployed: spec.nullable().describe('What runs; null before the first success'),
  options: shownOptions.default({}).describe('The options of the product that should count; secret ones are null'),
  region: z.string(),
  cloudType: z
    .enum(['private', 'public'])
    .default('private')
    .describe('public: its data is in the shared table of a pool'),
  pool: z.string().nullable().default(null).describe('The id of the pool that it is a tenant of'),
  url: z.url(),
  status: customerStatus,
  health,
  activeOperationId: ulid.nullable(),
  lastOperationId: ulid,
  createdAt: timestamp,
  createdBy: z.string(),
  updatedAt: timestamp,
  monthlyUsd: z
    .number()
    .nullable()
    .describe(
      'Estimated cost in USD per month of 730 hours of what is deployed or being created, without the shared resources of the region; of a customer of a pool, its share of the cost of the pool by what it used in the last 30 days',
    ),
});
export type Customer = z.infer<typeof customer>;

const name = z.string(ruleMessage('not-text')).min(1, ruleMessage('empty'));
const shortName = name.max(64, ruleMessage('too-long', { max: 64 }));
const version = shortName.describe('Version of the product');
const size = shortName.describe('Size of the product');
const options = z
  .record(z.string(), optionValue.nullable())
  .describe('Options of the product by name; null takes the value away')
  .optional();

const cloudType = z.enum(['private', 'public'], ruleMessage('not-an-option', { options: 'private, public' }));

export const createCustomerInput = z.strictObject({
  code: customerCode.describe('Subdomain of the customer: 3 to 30 of a-z, 0-9 and "-"'),
  ...customerDetails,
  adminEmail: customerDetails.adminEmail
    .optional()
    .describe('E-mail address of the administrator of the application; yours if left out'),
  region: shortName.describe('Region, such as eu-central-1'),
  product: shortName.describe('Id of the product'),
  version: version.optional().describe('Version of the product; its default version if left out'),
  size: size.optional().describe('Size of the product; its first size if left out'),
  cloudType: cloudType
    .optional()
    .describe('public or private, as the product offers it; the first that it offers if left out'),
  options,
  fromSnapshot: name
    .max(255, ruleMessage('too-long', { max: 255 }))
    .optional()
    .describe('Final snapshot that its database is made from; an empty database if left out'),
  tags: customerLabels.tags.optional(),
  notes: customerLabels.notes.optional(),
  fromUpload: ulid
    .optional()
    .describe('Id of an upload that its data is made from: a dump of PostgreSQL, or a backup of the console'),
});
export type CreateCustomer = z.input<typeof createCustomerInput>;
export type NewCustomer = z.output<typeof createCustomerInput>;

const updateFields = z
  .object({ ...withoutDefaults(customerDetails), version, size, options, ...customerLabels })
  .partial();

export const updateCustomerInput = z
  .strictObject(updateFields.shape)
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    error: ruleMessage('nothing-named', { fields: Object.keys(updateFields.shape).join(', ') }),
  });
export type UpdateCustomer = z.infer<typeof updateCustomerInput>;

/** What is left out of an update stays as it is, instead of becoming its default. */
function withoutDefaults<Shape extends z.ZodRawShape>(shape: Shape) {
  const entries = Object.entries(shape).map(([key, schema]) => [
    key,
    schema instanceof z.ZodDefault ? schema.unwrap() : schema,
  ]);
  return Object.fromEntries(entries) as {
    [K in keyof Shape]: Shape[K] extends z.ZodDefault<infer Inner> ? Inner : Shape[K];
  };
}

export const deleteCustomerInput = z.strictObject({
  confirm: z.string(ruleMessage('confirm-missing')).describe('The code of the customer, again'),
  finalSnapshot: z
    .boolean(ruleMessage('not-a-boolean'))
    .default(true)
    .describe('Keep a final snapshot of the database'),
});
export type DeleteCustomer = z.output<typeof deleteCustomerInput>;

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

export const moveCustomerInput = z.strictObject({
  cloudType: cloudType.describe('Where its data is to be: public or private'),
});
export type MoveCustomer = z.infer<typeof moveCustomerInput>;

export const eraseCustomerInput = z.strictObject({
  confirm: z.string(ruleMessage('confirm-missing')).describe('The code of the customer, again'),
});
export type EraseCustomer = z.infer<typeof eraseCustomerInput>;

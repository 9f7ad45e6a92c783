import { z } from 'zod';
import { optionValue } from './customer.ts';

export const runtimes = ['containers', 'functions'] as const;
export const tenancies = ['silo', 'pool'] as const;
export const cloudType = z.enum(['public', 'private']);
export type CloudType = z.infer<typeof cloudType>;

const monthlyUsd = z
  .number()
  .describe('Estimated cost in USD per month of 730 hours, without the shared resources of the region');

/** What a customer of a product gets that runs in containers. */
const taskSize = z.object({
  id: z.string(),
  cpu: z.number().describe('CPU units of one task; 1024 are one vCPU'),
  memoryMiB: z.number().describe('Memory of one task in MiB'),
  tasks: z.tuple([z.number(), z.number()]).describe('Fewest and most tasks'),
  acu: z.tuple([z.number(), z.number()]).optional().describe('Fewest and most Aurora capacity units'),
  monthlyUsd,
});

/** What a customer of a product may ask of it that runs as functions. */
const planSize = z.object({
  id: z.string(),
  perSecond: z.number().describe('Requests per second that can go on'),
  burst: z.number().describe('Requests that can come at once'),
  perDay: z.number().describe('Requests per day, in UTC'),
  monthlyUsd: monthlyUsd.describe(
    'Estimated cost in USD per month of a customer whom nobody uses, of the first cloud type of the product',
  ),
  monthlyUsdByCloudType: z
    .object({ public: z.number().optional(), private: z.number().optional() })
    .describe('The same, for each cloud type that the product offers'),
});

export const productSize = z.union([taskSize, planSize]);
export type ProductSize = z.infer<typeof productSize>;
export type TaskSize = z.infer<typeof taskSize>;
export type PlanSize = z.infer<typeof planSize>;

export const isPlan = (size: ProductSize): size is PlanSize => 'perSecond' in size;

/** What a version of a product asks of the customers who get it. */
export const productVersion = z.object({
  version: z.string(),
  offered: z.boolean().describe('With false, only customers who have it can keep it'),
  requires: z.string().optional().describe('The version that a customer must have to be updated to this one'),
});

/** What operators set for each customer. */
export const productOption = z.object({
  name: z.string(),
  label: z.string(),
  help: z.string().optional(),
  type: z.enum(['text', 'number', 'boolean', 'choice', 'secret']),
  choices: z.array(z.string()).optional().describe('What a "choice" offers'),
  default: optionValue.optional().describe('What a customer has when nothing is said'),
  required: z.boolean().describe('Whether a customer must have a value'),
  pattern: z.string().optional().describe('A regular expression that the whole of a text or secret must match'),
});
export type ProductOption = z.infer<typeof productOption>;

/** A product as operators choose it. */
export const productView = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  website: z.string().optional(),
  runtime: z.enum(runtimes).describe('What runs it: containers, or serverless functions'),
  tenancy: z
    .enum(tenancies)
    .describe('silo: each customer has a deployment of its own; pool: customers share one for each region'),
  cloudTypes: z
    .array(cloudType)
    .describe('Where the data of a customer can be, the default first. public: the table of a pool; private: its own'),
  versions: z.array(z.string()).describe('The versions that are offered, the preferred first'),
  versionDetails: z.array(productVersion).describe('All versions, also those that only customers who have them keep'),
  defaultVersion: z.string(),
  sizes: z.array(productSize),
  defaultSize: z.string(),
  startupSeconds: z.number().describe('How long a start may take; 0 for functions'),
  options: z.array(productOption),
  database: z
    .object({ pauses: z.boolean().describe('Whether the application lets its database pause') })
    .optional()
    .describe('Absent when it has none'),
  storage: z
    .array(z.object({ name: z.string(), GiB: z.number().describe('How much it is expected to hold') }))
    .describe('Folders that outlive a task'),
  processes: z.array(z.string()).describe('What runs beside the process that serves requests'),
  schedules: z.array(z.object({ name: z.string(), cron: z.string(), timeZone: z.string() })),
  signIn: z.boolean().describe('Whether the password of the first sign-in is made by the console'),
  setup: z.boolean().describe('Whether commands run before the first start'),
  mail: z.boolean().describe('Whether the application sends e-mail'),
  unavailable: z.string().optional().describe('Why it cannot be deployed here; absent when it can'),
});
export type ProductView = z.infer<typeof productView>;

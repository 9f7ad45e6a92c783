import { z } from 'zod';
import { commonFields, sizeName, versionFields, versionList } from '../common-fields.ts';
import { commands } from '../fields/commands.ts';
import { partName, text } from '../names.ts';
import { environment } from './environment.ts';
import { entryFile, innerFolder } from './paths.ts';
import { plan, standardPlan } from './plan.ts';
import { parseRoute } from './route.ts';

const route = text.superRefine((value, context) => {
  const parsed = parseRoute(value);
  if ('problem' in parsed) context.addIssue({ code: 'custom', message: parsed.problem });
});
const routes = z
  .array(route, 'must be a list of routes, such as ["GET /notes/{id}"]')
  .max(100, 'must be at most 100 routes');

const eventName = text.regex(
  /^[A-Za-z][A-Za-z0-9 ._-]{0,127}$/,
  'must be the name of an event, such as ColourChosen: 1 to 128 of letters, digits, spaces and . _ -, beginning with a letter',
);

const definedFunction = z.strictObject(
  {
    name: partName.describe('Unique in the product'),
    entry: entryFile.describe('Its file in the bundle, such as api.js, which exports "handler"'),
    routes: routes.default([]).describe('Requests with a token that it serves, such as "ANY /notes/{proxy+}"'),
    open: routes.default([]).describe('Requests that it serves without a token'),
    events: z
      .array(eventName, 'must be a list of names of events')
      .max(20, 'must be at most 20 events')
      .default([])
      .describe('Events of the application that it handles, by their detail type'),
    stream: z.boolean('must be true or false').default(false).describe('Whether it handles the changes of the table'),
    memoryMiB: z
      .int('must be whole MiB')
      .min(128, 'must be 128 to 10240 MiB')
      .max(10_240, 'must be 128 to 10240 MiB')
      .default(256)
      .describe('Its memory in MiB'),
    timeoutSeconds: z
      .int('must be whole seconds')
      .min(1, 'must be 1 to 900 seconds')
      .max(900, 'must be 1 to 900 seconds')
      .default(10)
      .describe('How long a call may take'),
    environment: environment.default({}).describe('Environment variables; not for secrets'),
  },
  'must be an object such as {"name": "api", "entry": "api.js", "routes": ["ANY /notes"]}',
);

const version = z.strictObject(
  {
    ...versionFields,
    bundle: innerFolder.describe(
      "Folder with the entries of the functions, relative to the product's folder; may hold ${product.version}",
    ),
  },
  'must be an object such as {"version": "1.0.0", "bundle": "dist"}',
);

/** The attributes that are keys of a table and its indexes. */
export const keyAttribute = /^(GSI[1-3])?[PS]K$/;

const table = z.strictObject(
  {
    indexes: z
      .int('must be a whole number')
      .min(0, 'must be 0 to 3')
      .max(3, 'must be 0 to 3')
      .default(3)
      .describe('Number of indexes: GSI1PK/GSI1SK to GSI3PK/GSI3SK'),
    stream: z.boolean('must be true or false').default(false).describe('Whether functions can handle its changes'),
    ttl: text
      .regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,254}$/, 'must be the name of an attribute, such as expiresAt')
      .refine(
        (name) => !keyAttribute.test(name),
        'must not be an attribute of a key: items expire by a number of their own',
      )
      .optional()
      .describe('The attribute with the time at which an item expires, in seconds since 1970'),
    billingMode: z
      .enum(['PAY_PER_REQUEST', 'PROVISIONED'], 'must be "PAY_PER_REQUEST" or "PROVISIONED"')
      .default('PAY_PER_REQUEST')
      .describe('How AWS bills what is read and written'),
  },
  'must be an object such as {"indexes": 3}',
);

export const cloudTypes = ['public', 'private'] as const;
export type CloudType = (typeof cloudTypes)[number];

/** A product that runs as functions, before what its fields say of each other is checked. */
export const functionsFields = z.strictObject({
  ...commonFields,
  runtime: z.literal('functions').describe('What runs the application: Lambda functions'),
  tenancy: z
    .enum(['silo', 'pool'], 'must be "silo" or "pool"')
    .default('silo')
    .describe('"pool": one deployment in a region, in which customers are tenants; "silo": one for each customer'),
  versions: versionList(version),
  build: commands('build')
    .default([])
    .describe("Commands that run in the product's folder before its bundle is read; they may use ${product.version}"),
  cloudTypes: z
    .array(
      z.enum(cloudTypes, 'must be "public" or "private"'),
      'must be a list of "public" and "private", the default first',
    )
    .refine((types) => new Set(types).size === types.length, 'must not name a cloud type twice')
    .optional()
    .describe(
      'Of a pool: where the data of a customer can be, the default first. public: the shared table; private: its own',
    ),
  functions: z
    .array(definedFunction, 'must be a list of functions')
    .min(1, 'must list at least one function')
    .max(50, 'must be at most 50 functions')
    .describe('The functions of the application'),
  table: table.optional().describe('The table for its data; left out when it needs none'),
  pages: innerFolder
    .optional()
    .describe(
      "Folder of a built single-page application with an index.html, relative to the product's folder; may hold ${product.version}",
    ),
  users: z
    .union(
      [z.boolean(), z.literal('own')],
      'must be true, false or "own": a directory for all, none, or one of its own for each private customer',
    )
    .default(false)
    .describe('Whether people sign in; "own" gives each private customer a directory of its own'),
  limits: z
    .record(sizeName, plan, 'must be an object with a plan for each name')
    .refine((plans) => Object.keys(plans).length > 0, 'must define at least one plan')
    .refine((plans) => Object.keys(plans).length <= 20, 'must be at most 20 plans')
    .default({ standard: standardPlan })
    .describe('The plans that a customer can be given, with the requests of each; the first is the default'),
});
export type FunctionsFields = z.output<typeof functionsFields>;

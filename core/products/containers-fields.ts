import { z } from 'zod';
import { commonFields, sizeName, versionFields, versionList } from './common-fields.ts';
import { command, commands } from './fields/commands.ts';
import { options } from './fields/options.ts';
import { placedRuntime, runtime } from './fields/runtime.ts';
import { database, generated, storage } from './fields/state.ts';
import { portNumber, text } from './names.ts';
import { size } from './size.ts';

const { entrypoint } = runtime;

const version = z.strictObject(
  { ...versionFields, image: text.min(1, 'must not be empty').describe('Container image, with its tag') },
  'must be an object such as {"version": "1.0", "image": "notes:1.0"}',
);

const runtimeName = z.literal('containers').default('containers').optional();

/** A product that runs in containers, before what its fields say of each other is checked. */
export const containersFields = z.strictObject({
  ...commonFields,
  // An absent value selects this kind among the kinds of products, and is always filled in.
  runtime: (runtimeName as unknown as z.ZodDefault<z.ZodLiteral<'containers'>>).describe(
    'What runs the application: "containers", or "functions" for a serverless one',
  ),
  tenancy: z
    .literal(
      'silo',
      'must be "silo": each customer of a product that runs in containers has a deployment of its own. Only products whose runtime is "functions" can share a "pool"',
    )
    .default('silo')
    .describe('Each customer has a deployment of its own'),
  versions: versionList(version),
  port: portNumber.describe('The port that the container listens on'),
  startupSeconds: z
    .int('must be whole seconds')
    .min(1, 'must be 1 to 1800 seconds')
    .max(1800, 'must be 1 to 1800 seconds')
    .describe('How long a start may take'),
  timeoutSeconds: z
    .int('must be whole seconds')
    .min(1, 'must be 1 to 900 seconds')
    .max(900, 'must be 1 to 900 seconds')
    .default(60)
    .describe('How long an answer may take'),
  database: database.optional().describe('The database that each customer gets; left out when it needs none'),
  storage: storage.default({}).describe('Folders that outlive a task'),
  generated: generated.default({}).describe('Values that are made once per customer, as ${generated.<name>}'),
  options: options.default([]).describe('What operators can set for each customer, as ${option.<name>}'),
  mail: z
    .boolean('must be true or false')
    .default(false)
    .describe('Whether the application sends e-mail: it gets ${mail.host} and others'),
  ...runtime,
  sizes: z
    .record(sizeName, size)
    .refine((sizes) => Object.keys(sizes).length > 0, 'must define at least one size')
    .describe('What a customer can be given; the first is the default'),
  aws: z
    .strictObject({ ...placedRuntime, entrypoint })
    .optional()
    .describe('What is different on AWS'),
  local: z
    .strictObject({
      ...placedRuntime,
      command: command.describe('Program and arguments. "node" is the Node.js of the console'),
      cwd: text.default('.').describe('Folder to run in, relative to the folder of the product'),
      install: commands('install')
        .default([])
        .describe(
          'Commands that run once per version in a copy of the folder, as the build of an image does; they may use ${product.version}',
        ),
    })
    .optional()
    .describe('How the application runs on one machine; left out when it cannot'),
});
export type ContainersProduct = z.output<typeof containersFields>;

import { z } from 'zod';
import { command, commands } from './fields/commands.ts';
import { options } from './fields/options.ts';
import { placedRuntime, runtime } from './fields/runtime.ts';
import { database, generated, storage } from './fields/state.ts';
import { portNumber, productId, text, versionName } from './names.ts';
import { size } from './size.ts';

const { entrypoint } = runtime;

const version = z.strictObject(
  {
    version: versionName.describe('What operators choose'),
    image: text.min(1, 'must not be empty').describe('Container image, with its tag'),
    offered: z
      .boolean('must be true or false')
      .default(true)
      .describe('With false, no other customer can get it; whoever has it keeps it'),
    requires: versionName.optional().describe('The version that a customer must have to be updated to this one'),
  },
  'must be an object such as {"version": "1.0", "image": "notes:1.0"}',
);

/** `products/<id>/product.json`, before what its fields say of each other is checked. */
export const productFields = z.strictObject({
  $schema: z.string().optional().describe('This schema, for editors: ../product.schema.json'),
  id: productId.describe('The name of the folder'),
  name: text
    .trim()
    .min(1, 'must not be empty')
    .max(80, 'must be at most 80 characters')
    .describe('What operators call it'),
  description: text.max(500, 'must be at most 500 characters').optional().describe('What it is, in a sentence or two'),
  website: z.url('must be a URL').optional().describe('Where to read more about it'),
  versions: z
    .array(version, 'must be a list of versions')
    .min(1, 'must list at least one version')
    .describe('Versions that can be deployed, the preferred first'),
  defaultVersion: versionName.describe('The version that a new customer gets when none is chosen'),
  port: portNumber.describe('The port that the container listens on'),
  healthPath: text
    .regex(/^\/\S*$/, 'must begin with "/"')
    .describe('Returns 200 to 399 when the application can serve requests; should not query the database'),
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
    .record(z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be a name such as small'), size)
    .refine((sizes) => Object.keys(sizes).length > 0, 'must define at least one size')
    .describe('What a customer can be given; the first is the default'),
  unavailable: z
    .strictObject({
      aws: text
        .trim()
        .min(1, 'must not be empty')
        .max(300, 'must be at most 300 characters')
        .describe('On AWS: a sentence that operators read'),
    })
    .optional()
    .describe('Why no customer can get the product, by place; left out when customers can'),
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
export type Product = z.output<typeof productFields>;

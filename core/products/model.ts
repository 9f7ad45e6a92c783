import { z } from 'zod';
import {
  commandPlaceholders,
  isPlaceholder,
  placeholderNames,
  placeholders,
  secretPlaceholders,
} from './placeholders.ts';
import { size } from './size.ts';

export { type Size, size } from './size.ts';

const environmentName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be a name of an environment variable, such as DATABASE_HOST');

const template = z.string('must be text').superRefine((value, context) => {
  for (const name of placeholderNames(value)) {
    if (!isPlaceholder(name)) {
      const known = placeholders.map((p) => `\${${p}}`).join(' ');
      context.addIssue({ code: 'custom', message: `unknown placeholder \${${name}}; known are ${known}` });
    }
  }
});

const publicTemplate = template.superRefine((value, context) => {
  for (const name of placeholderNames(value)) {
    if (secretPlaceholders.includes(name)) {
      context.addIssue({ code: 'custom', message: `\${${name}} is secret: move this variable to "secrets"` });
    }
  }
});

const argument = template.superRefine((value, context) => {
  const known = commandPlaceholders.map((p) => `\${${p}}`).join(' and ');
  for (const name of placeholderNames(value)) {
    if (!isPlaceholder(name) || commandPlaceholders.includes(name)) continue;
    const message = `may use only ${known}: pass \${${name}} through "${secretPlaceholders.includes(name) ? 'secrets' : 'environment'}"`;
    context.addIssue({ code: 'custom', message });
  }
});

export const productId = z
  .string('must be text')
  .regex(/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/, 'must be 2 to 40 of a-z, 0-9 and "-", and begin with a letter');

const versionName = z
  .string('must be text')
  .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/, 'must be 1 to 64 of letters, digits and . _ + -');

/** `products/<id>/product.json`. */
export const product = z
  .strictObject({
    $schema: z.string().optional().describe('This schema, for editors: ../product.schema.json'),
    id: productId.describe('The name of the folder'),
    name: z
      .string('must be text')
      .trim()
      .min(1, 'must not be empty')
      .max(80, 'must be at most 80 characters')
      .describe('What operators call it'),
    description: z
      .string('must be text')
      .max(500, 'must be at most 500 characters')
      .optional()
      .describe('What it is, in a sentence or two'),
    website: z.url('must be a URL').optional().describe('Where to read more about it'),
    versions: z
      .array(
        z.strictObject({
          version: versionName.describe('What operators choose'),
          image: z.string('must be text').min(1, 'must not be empty').describe('Container image, with its tag'),
        }),
      )
      .min(1, 'must list at least one version')
      .describe('Versions that can be deployed, the preferred first'),
    defaultVersion: versionName.describe('The version that a new customer gets when none is chosen'),
    port: z
      .int('must be a whole number')
      .min(1, 'must be 1 to 65535')
      .max(65_535, 'must be 1 to 65535')
      .describe('The port that the container listens on'),
    healthPath: z
      .string('must be text')
      .regex(/^\/\S*$/, 'must begin with "/"')
      .describe('Answers 200 to 399 when the application can serve; should not touch the database'),
    startupSeconds: z
      .int('must be whole seconds')
      .min(1, 'must be 1 to 1800 seconds')
      .max(1800, 'must be 1 to 1800 seconds')
      .describe('How long a start may take'),
    database: z
      .literal('postgres', 'must be "postgres", or be left out')
      .optional()
      .describe('The database that each customer gets; left out when the product needs none'),
    environment: z
      .record(environmentName, publicTemplate)
      .default({})
      .describe('Environment variables of the application. Values may hold placeholders such as ${database.host}'),
    secrets: z
      .record(environmentName, template)
      .default({})
      .describe('Environment variables that are secret: only these may use ${database.password} and ${database.url}'),
    sizes: z
      .record(z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be a name such as small'), size)
      .refine((sizes) => Object.keys(sizes).length > 0, 'must define at least one size')
      .describe('What a customer can be given; the first is the default'),
    unavailable: z
      .strictObject({
        aws: z
          .string('must be text')
          .trim()
          .min(1, 'must not be empty')
          .max(300, 'must be at most 300 characters')
          .describe('On AWS: a sentence that operators read'),
      })
      .optional()
      .describe('Why no customer can get the product, by place; left out when customers can'),
    local: z
      .strictObject({
        command: z
          .array(argument, 'must be a list: the program and its arguments')
          .min(1, 'must name a program')
          .describe(
            'Program and arguments; they may use ${port} and ${product.version}. "node" is the Node.js of the console',
          ),
        cwd: z.string('must be text').default('.').describe('Folder to run in, relative to the folder of the product'),
      })
      .optional()
      .describe('How the application runs on one machine; left out when it cannot'),
  })
  .superRefine((value, context) => {
    const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const versions = value.versions.map((v) => v.version);
    if (!versions.includes(value.defaultVersion)) {
      issue(['defaultVersion'], `must be one of the versions: ${versions.join(', ')}`);
    }
    versions.forEach((name, index) => {
      if (versions.indexOf(name) < index) issue(['versions', index, 'version'], `"${name}" is listed twice`);
    });
    for (const [name, text] of Object.entries(value.environment)) {
      if (!value.database && placeholderNames(text).some((p) => p.startsWith('database.'))) {
        issue(['environment', name], 'uses ${database.…}, but the product has no "database"');
      }
    }
    for (const [name, text] of Object.entries(value.secrets)) {
      if (name in value.environment) issue(['secrets', name], 'is in "environment" too');
      if (!value.database && placeholderNames(text).some((p) => p.startsWith('database.'))) {
        issue(['secrets', name], 'uses ${database.…}, but the product has no "database"');
      }
    }
  });
export type Product = z.output<typeof product>;

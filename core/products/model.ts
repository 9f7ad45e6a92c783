import { z } from 'zod';
import { isPlaceholder, placeholderNames, placeholders, secretPlaceholders } from './placeholders.ts';

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

const range = (what: string, unit: z.ZodNumber) =>
  z
    .tuple([unit, unit], `must be a pair of numbers: the fewest and the most ${what}`)
    .refine(([least, most]) => least <= most, `must name the fewest ${what} first`);

export const size = z.strictObject({
  cpu: z
    .union(
      [
        z.literal(256),
        z.literal(512),
        z.literal(1024),
        z.literal(2048),
        z.literal(4096),
        z.literal(8192),
        z.literal(16384),
      ],
      {
        error: 'must be CPU units that Fargate offers: 256, 512, 1024, 2048, 4096, 8192 or 16384',
      },
    )
    .describe('CPU units of one task; 1024 are one vCPU'),
  memoryMiB: z.int('must be whole MiB').min(512).max(122_880).describe('Memory of one task in MiB'),
  tasks: range('tasks', z.number().int().min(1).max(100)).describe('Fewest and most tasks'),
  acu: range('Aurora capacity units', z.number().min(0).max(256).multipleOf(0.5))
    .refine(([, most]) => most >= 1, 'must allow at least 1 Aurora capacity unit')
    .optional()
    .describe('Fewest and most Aurora capacity units; 0 lets the database pause'),
});
export type Size = z.infer<typeof size>;

export const productId = z
  .string('must be text')
  .regex(/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/, 'must be 2 to 40 of a-z, 0-9 and "-", and begin with a letter');

const versionName = z
  .string('must be text')
  .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/, 'must be 1 to 64 of letters, digits and . _ + -');

/** `products/<id>/product.json`. */
export const product = z
  .strictObject({
    $schema: z.string().optional(),
    id: productId.describe('The name of the folder'),
    name: z.string('must be text').trim().min(1, 'must not be empty').max(80),
    description: z.string().max(500).optional(),
    website: z.url('must be a URL').optional(),
    versions: z
      .array(
        z.strictObject({
          version: versionName,
          image: z.string('must be text').min(1).describe('Container image, with its tag'),
        }),
      )
      .min(1, 'must list at least one version'),
    defaultVersion: versionName,
    port: z.int('must be a whole number').min(1).max(65_535).describe('The port that the container listens on'),
    healthPath: z
      .string('must be text')
      .regex(/^\/\S*$/, 'must begin with "/"')
      .describe('Answers 200 to 399 when the application can serve; should not touch the database'),
    startupSeconds: z.int('must be whole seconds').min(1).max(1800).describe('How long a start may take'),
    database: z.literal('postgres', 'must be "postgres", or be left out').optional(),
    environment: z.record(environmentName, publicTemplate).default({}),
    secrets: z.record(environmentName, template).default({}),
    sizes: z
      .record(z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be a name such as small'), size)
      .refine((sizes) => Object.keys(sizes).length > 0, 'must define at least one size'),
    local: z
      .strictObject({
        command: z.array(publicTemplate).min(1, 'must name a program').describe('Program and arguments'),
        cwd: z.string().default('.').describe('Folder to run in, relative to the folder of the product'),
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

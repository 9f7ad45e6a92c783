import { z } from 'zod';
import { absolutePath, environmentName, partName, text, valueName } from '../names.ts';

/** What each customer gets of its own, and keeps over updates. */

export const database = z
  .union(
    [
      z.literal('postgres').transform((engine) => ({ engine })),
      z.strictObject({
        engine: z.literal('postgres', 'must be "postgres"'),
        extensions: z
          .array(
            text.regex(/^[a-z][a-z0-9_-]{0,62}$/, 'must be the name of an extension of PostgreSQL, such as pg_trgm'),
            'must be a list of names of extensions',
          )
          .max(30, 'must be at most 30 extensions')
          .default([])
          .describe('Extensions of PostgreSQL that are created before the first start'),
        pauses: z
          .boolean('must be true or false')
          .default(true)
          .describe('Whether the application lets the database pause; false when it polls or keeps connections'),
      }),
    ],
    'must be "postgres" or an object such as {"engine": "postgres", "extensions": ["pg_trgm"], "pauses": false}',
  )
  .transform((value) => ({ extensions: [] as string[], pauses: true, ...value }));

export const storage = z
  .record(
    partName,
    z.strictObject({
      path: absolutePath.describe('Where the application finds the folder in its container'),
      GiB: z
        .number('must be a number of GiB')
        .positive('must be more than 0 GiB')
        .max(16_384, 'must be at most 16384 GiB')
        .describe('How much it is expected to hold, for the cost; it is not a limit'),
    }),
  )
  .refine((folders) => Object.keys(folders).length <= 5, 'must be at most 5 folders')
  .refine(
    (folders) => new Set(Object.values(folders).map(({ path }) => path)).size === Object.keys(folders).length,
    'must not name one path twice',
  );

export const generated = z
  .record(
    z.union([environmentName, valueName]),
    z.strictObject({
      length: z
        .int('must be a whole number of characters')
        .min(8, 'must be 8 to 128 characters')
        .max(128, 'must be 8 to 128 characters')
        .default(32)
        .describe('Number of letters and digits'),
      signIn: z
        .strictObject({ user: text.min(1, 'must not be empty').describe('User name, such as ${customer.adminEmail}') })
        .optional()
        .describe('With it, the value is the password of the first sign-in, which operators can see'),
    }),
  )
  .refine((values) => Object.keys(values).length <= 20, 'must be at most 20 values');

/** Text files by their path in the container. */
export const files = z
  .record(absolutePath, text.max(16_384, 'must be at most 16384 characters'))
  .refine((all) => Object.keys(all).length <= 20, 'must be at most 20 files')
  // The definition of a task on ECS holds 64 KiB, with everything else.
  .refine((all) => Object.values(all).join('').length <= 32_768, 'must be at most 32768 characters together');

import { z } from 'zod';
import { productId, text, versionName } from './names.ts';

/** What every version says of itself, whatever runs it. */
export const versionFields = {
  version: versionName.describe('What operators choose'),
  offered: z
    .boolean('must be true or false')
    .default(true)
    .describe('With false, no other customer can get it; whoever has it keeps it'),
  requires: versionName.optional().describe('The version that a customer must have to be updated to this one'),
};

export const versionList = <Version extends z.ZodType>(version: Version) =>
  z
    .array(version, 'must be a list of versions')
    .min(1, 'must list at least one version')
    .describe('Versions that can be deployed, the preferred first');

/** What every product says of itself, whatever runs it. */
export const commonFields = {
  $schema: z.string().optional().describe('This schema, for editors: ../product.schema.json'),
  id: productId.describe('The name of the folder'),
  name: text
    .trim()
    .min(1, 'must not be empty')
    .max(80, 'must be at most 80 characters')
    .describe('What operators call it'),
  description: text.max(500, 'must be at most 500 characters').optional().describe('What it is, in a sentence or two'),
  website: z.url('must be a URL').optional().describe('Where to read more about it'),
  defaultVersion: versionName.describe('The version that a new customer gets when none is chosen'),
  healthPath: text
    .regex(/^\/\S*$/, 'must begin with "/"')
    .describe('Returns 200 to 399 when the application can serve requests; should not query the database'),
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
};

export const sizeName = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be a name such as small');

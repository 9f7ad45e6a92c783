import { z } from 'zod';
import { shownOptions } from './customer.ts';
import { timestamp, ulid } from './text.ts';
import { coded } from './texts/coded.ts';

export const definitionChange = z.object({
  path: z.string().describe('Where it is in the definition, such as environment.LANGUAGE'),
  before: z
    .string()
    .nullable()
    .describe('The deployed value, as JSON unless it is text; null when the deployed definition lacks the field'),
  after: z
    .string()
    .nullable()
    .describe('The value in the catalogue, as JSON unless it is text; null when the field was removed'),
});
export type DefinitionChange = z.infer<typeof definitionChange>;

/** What was deployed for a customer, beside what the catalogue has now. */
export const deployedDefinition = z.object({
  deployed: z
    .object({
      version: z.string(),
      size: z.string(),
      options: shownOptions.describe('The options that run; secret ones are null'),
      at: timestamp,
      operationId: ulid,
    })
    .nullable()
    .describe('Null before the first success'),
  changes: z.array(definitionChange).describe('What the next update or redeployment changes'),
  problem: z
    .object({ message: z.string(), coded: coded.optional() })
    .optional()
    .describe('Why the definition of the catalogue cannot be deployed for the customer as it is'),
});
export type DeployedDefinition = z.infer<typeof deployedDefinition>;

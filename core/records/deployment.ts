import { z } from 'zod';
import { optionValues } from '../contract/customer.ts';
import { timestamp, ulid } from '../contract/text.ts';
import type { Product } from '../products/model.ts';
import { secretReference } from './secret-reference.ts';

/** What an operation deploys for a customer or a pool, kept as it is then: the catalogue may change later. */
export const deploymentRecord = z.object({
  /** That of the operation. */
  id: ulid,
  customerId: ulid.optional(),
  /** The id of the pool that it was deployed for, instead of a customer. */
  pool: z.string().optional(),
  /** The whole definition; the version's image is the one that was found in the registry. */
  product: z.custom<Product>((value) => typeof value === 'object' && value !== null),
  version: z.string(),
  size: z.string(),
  options: optionValues,
  optionSecrets: z.record(z.string(), secretReference),
  at: timestamp,
  rev: z.int(),
});
export type DeploymentRecord = z.infer<typeof deploymentRecord>;

import { z } from 'zod';
import { accountDetails } from '../contract/account.ts';
import { customer } from '../contract/customer.ts';
import { timestamp, ulid } from '../contract/text.ts';
import { secretReference } from './secret-reference.ts';

/** A listener rule of one of a region's load balancers. No two customers share one. */
export const slot = z.object({ shard: z.int().min(1), priority: z.int().min(1).max(50_000) });
export type Slot = z.infer<typeof slot>;

/** As the API shows it, without what is computed for each answer, and with what only the console needs. */
export const customerRecord = customer.omit({ url: true, monthlyUsd: true }).extend({
  /** None of a customer whose product runs as functions. */
  slot: slot.optional(),
  /** Where the values of secret options are. */
  optionSecrets: z.record(z.string(), secretReference).default({}),
  /** What was deployed last, with success; null before that. */
  deploymentId: ulid.nullable().default(null),
  /** Further slots on the same load balancer, for the routes of the product. */
  routeSlots: z.array(slot).optional(),
  /** The operation that last asked for new tasks; a change of it replaces them. */
  release: ulid,
  /** The snapshot that its database was made from. Templates must go on naming it: without it, the database is replaced. */
  restoredFrom: z.object({ snapshot: z.string(), username: z.string() }).optional(),
  /** The upload that its data was made from. */
  importedFrom: z.object({ upload: ulid }).optional(),
  /** What platforms that provision by API say of it. */
  account: accountDetails.extend({ licensesAt: timestamp.optional() }).optional(),
  /** How many accounts name it as their master account. Changes in the same transaction as they do. */
  children: z.int().min(0).optional(),
  rev: z.int(),
});
export type CustomerRecord = z.infer<typeof customerRecord>;

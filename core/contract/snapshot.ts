import { z } from 'zod';
import { timestamp, ulid } from './text.ts';
import { ruleMessage } from './texts/fields.ts';

/** The database of a customer: its last state when it was deleted, or that of a backup. */
export const snapshot = z.object({
  id: z.string().describe('Its name in RDS, or in the PostgreSQL of one machine'),
  customer: z.string().describe('The code of the customer'),
  customerName: z.string(),
  product: z.string(),
  version: z.string().describe('The version of the product that was deployed'),
  size: z.string(),
  region: z.string(),
  operationId: ulid.describe('The operation that made it'),
  createdAt: timestamp,
  createdBy: z.string(),
});
export type Snapshot = z.infer<typeof snapshot>;

export const deleteSnapshotInput = z.strictObject({
  confirm: z.string(ruleMessage('confirm-missing-snapshot')).describe('The id of the snapshot, again'),
});
export type DeleteSnapshot = z.infer<typeof deleteSnapshotInput>;

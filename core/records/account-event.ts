import { z } from 'zod';

export const accountEventTypes = [
  'Account Provisioning Started',
  'Account Provisioning Completed',
  'Account Provisioning Failed',
  'Account Deprovisioning Started',
  'Account Deprovisioning Completed',
  'Account Deprovisioning Failed',
] as const;
export type AccountEventType = (typeof accountEventTypes)[number];

/** What other systems are told of an account. */
export const accountEvent = z.object({
  type: z.enum(accountEventTypes),
  /** ISO 8601 UTC. */
  time: z.string(),
  detail: z.object({
    /** The same each time that the event is published. */
    eventId: z.string(),
    accountId: z.string(),
    name: z.string(),
    cloudType: z.string(),
    product: z.string(),
    region: z.string(),
    operationId: z.string(),
    tableName: z.string().nullable(),
    /** Why it failed. */
    error: z.string().optional(),
  }),
});
export type AccountEvent = z.infer<typeof accountEvent>;

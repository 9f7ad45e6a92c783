import { z } from 'zod';
import { role } from './session.ts';
import { emailAddress, timestamp } from './text.ts';
import { ruleMessage } from './texts/fields.ts';

/** Somebody who may sign in to the console. */
export const admin = z.object({
  email: z.string(),
  role: role.nullable().describe('null: may sign in, but see nothing'),
  enabled: z.boolean(),
  invited: z.boolean().describe('Has not chosen a password yet'),
  createdAt: timestamp,
});
export type Admin = z.infer<typeof admin>;

export const inviteAdminInput = z.strictObject({ email: emailAddress.toLowerCase(), role });
export type InviteAdmin = z.output<typeof inviteAdminInput>;

export const changeAdminInput = z
  .strictObject({ role: role.optional(), enabled: z.boolean(ruleMessage('not-a-boolean')).optional() })
  .refine((change) => change.role !== undefined || change.enabled !== undefined, {
    error: ruleMessage('nothing-named', { fields: 'role, enabled' }),
  });
export type ChangeAdmin = z.infer<typeof changeAdminInput>;

export const adminAnswer = z.object({ admin });

export const invitedAdmin = z.object({
  admin,
  temporaryPassword: z
    .string()
    .optional()
    .describe('Only where no e-mail is sent; given once, to be changed at the first sign-in'),
});
export type InvitedAdmin = z.infer<typeof invitedAdmin>;

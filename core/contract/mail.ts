import { z } from 'zod';
import { timestamp, ulid } from './text.ts';

/** A message that a customer's application has sent; on one machine nothing leaves it. */
export const mailSummary = z.object({
  id: ulid,
  receivedAt: timestamp,
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  bytes: z.int(),
});
export type MailSummary = z.infer<typeof mailSummary>;

export const mailList = z.object({
  enabled: z.boolean().describe('Whether the application has mail settings of this machine'),
  items: z.array(mailSummary),
  nextCursor: z.null(),
});
export type MailList = z.infer<typeof mailList>;

export const mail = mailSummary.extend({
  text: z.string().nullable(),
  html: z.string().nullable().describe('As the application wrote it: show it without scripts'),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.int() })),
});
export type Mail = z.infer<typeof mail>;

import { z } from 'zod';
import { timestamp } from './text.ts';

export const role = z.enum(['viewer', 'operator', 'admin']);
export type Role = z.infer<typeof role>;

export const me = z.object({
  email: z.string(),
  roles: z.array(role),
  token: z
    .object({ name: z.string(), products: z.array(z.string()).nullable(), readOnly: z.boolean(), expiresAt: timestamp })
    .optional()
    .describe('The token of the request, where it is not one of a sign-in'),
});
export type Me = z.infer<typeof me>;

export const serviceHealth = z.object({
  status: z.literal('ok'),
  mode: z.enum(['local', 'aws']),
  version: z.string(),
});

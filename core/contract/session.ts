import { z } from 'zod';

export const role = z.enum(['viewer', 'operator', 'admin']);
export type Role = z.infer<typeof role>;

export const me = z.object({ email: z.string(), roles: z.array(role) });
export type Me = z.infer<typeof me>;

export const serviceHealth = z.object({
  status: z.literal('ok'),
  mode: z.enum(['local', 'aws']),
  version: z.string(),
});

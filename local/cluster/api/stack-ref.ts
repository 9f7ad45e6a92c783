import { z } from 'zod';

export const stackRef = z.object({
  region: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be a region'),
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,127}$/, 'must be the name of a stack'),
});

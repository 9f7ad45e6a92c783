import { z } from 'zod';

/** The first sign-in of an application whose password the console has made. */
export const firstSignIn = z.object({
  url: z.url(),
  user: z.string(),
  password: z.string(),
});
export type FirstSignIn = z.infer<typeof firstSignIn>;

import { z } from 'zod';

/** How the provider shows itself where no application answers. */
export const brand = z.object({
  name: z.string().max(40, 'must be at most 40 characters').optional(),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a color such as #0972d3')
    .optional(),
  logo: z
    .string()
    .max(100, 'must be at most 100 characters')
    .regex(/^https:\/\/[^\s"'<>\\]+$/, 'must be an https address of an image')
    .optional(),
});

export type Brand = z.output<typeof brand>;

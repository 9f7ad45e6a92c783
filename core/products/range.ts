import { z } from 'zod';

export const range = (what: string, unit: z.ZodNumber) =>
  z
    .tuple([unit, unit], `must be a pair of numbers: the fewest and the most ${what}`)
    .refine(([least, most]) => least <= most, `must name the fewest ${what} first`);

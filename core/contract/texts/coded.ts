import { z } from 'zod';

/**
 * A text by its stable code, with what stands in its places: `{code: 'too-long', values: {max: 80}}`. Whoever shows it
 * says it in the language of the reader; the English text always stands beside it.
 */
export const coded = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Coded = z.infer<typeof coded>;

import { z } from 'zod';
import { customerFilter } from './customer-search.ts';
import { tagLimits } from './tag-limits.ts';
import { tagKey, tags } from './tags.ts';
import { ruleMessage } from './texts/fields.ts';

/** How many customers one request may name, and how many it changes before it answers. */
export const maxTagged = 1_000;

const code = z
  .string(ruleMessage('not-text'))
  .min(1, ruleMessage('empty'))
  .max(100, ruleMessage('too-long', { max: 100 }));

/** Codes of customers, or the words of a filter; `{}` lets all customers through. */
const chosen = z.union(
  [
    z.array(code).min(1).max(maxTagged),
    // A word that is not known must not widen the choice.
    z.strictObject(customerFilter.shape),
  ],
  ruleMessage('not-customers', { max: maxTagged }),
);

export const tagCustomersInput = z
  .strictObject({
    customers: chosen.describe('Codes, at most 1,000, or a filter with the parameters of GET /customers'),
    add: tags.optional().describe('Tags to set, such as {"ring": "early"}'),
    remove: z
      .array(tagKey)
      .max(tagLimits.count, ruleMessage('too-many', { max: tagLimits.count }))
      .optional()
      .describe('Keys of tags to take away'),
  })
  .refine(({ add = {}, remove = [] }) => Object.keys(add).length + remove.length > 0, {
    error: ruleMessage('nothing-named', { fields: 'add, remove' }),
  })
  .refine(({ add = {}, remove = [] }) => !remove.some((key) => Object.hasOwn(add, key)), {
    error: ruleMessage('tag-added-and-removed'),
    path: ['remove'],
  });
export type TagCustomers = z.output<typeof tagCustomersInput>;

export const taggedCustomers = z.object({
  changed: z.int(),
  unchanged: z.int().describe('How many had it so already'),
  remaining: z.int().describe('How many are still to be changed: send the request again until there are none'),
  leftOut: z.array(z.object({ customer: z.string(), code: z.string(), reason: z.string() })),
});
export type TaggedCustomers = z.infer<typeof taggedCustomers>;

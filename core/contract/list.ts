import { z } from 'zod';
import { ruleMessage } from './texts/fields.ts';

/** How many items one page of a list may hold. */
export const maxPageSize = 100;

const range = { min: 1, max: maxPageSize };

export const pageQuery = z.object({
  limit: z.coerce
    .number(ruleMessage('not-a-number', range))
    .int(ruleMessage('not-whole', range))
    .min(1, ruleMessage('out-of-range', range))
    .max(maxPageSize, ruleMessage('out-of-range', range))
    .default(50),
  cursor: z.string().max(2048, ruleMessage('foreign-cursor')).optional(),
});

export type PageQuery = z.output<typeof pageQuery>;

/** A page of `item`s; `nextCursor` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

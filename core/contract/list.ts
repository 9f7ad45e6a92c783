import { z } from 'zod';

/** How many items one page of a list may hold. */
export const maxPageSize = 100;

export const pageQuery = z.object({
  limit: z.coerce
    .number('must be a number from 1 to 100')
    .int('must be a whole number from 1 to 100')
    .min(1, 'must be from 1 to 100')
    .max(maxPageSize, 'must be from 1 to 100')
    .default(50),
  cursor: z.string().max(2048, 'cursor is not one that this API gave out').optional(),
});

export type PageQuery = z.output<typeof pageQuery>;

/** A page of `item`s; `nextCursor` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

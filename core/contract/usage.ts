import { z } from 'zod';
import type { CsvTable } from './csv.ts';

/** What is counted of a customer of a pool. */
export const usageUnits = ['requests', 'computeMs', 'readUnits', 'writeUnits', 'bytes', 'events'] as const;
export type UsageUnit = (typeof usageUnits)[number];

const count = z.number().min(0);
export const usageCounts = z.object({
  requests: count.describe('Requests to its functions'),
  computeMs: count.describe('Time that its functions ran, in milliseconds'),
  readUnits: count.describe('Read capacity units of its table'),
  writeUnits: count.describe('Write capacity units of its table'),
  bytes: count.describe('Bytes of the responses to it'),
  events: count.describe('Events that it published'),
});
export type UsageCounts = z.infer<typeof usageCounts>;

export const noUsage: UsageCounts = {
  requests: 0,
  computeMs: 0,
  readUnits: 0,
  writeUnits: 0,
  bytes: 0,
  events: 0,
};

export const addUsage = (one: UsageCounts, other: Partial<UsageCounts>): UsageCounts =>
  Object.fromEntries(usageUnits.map((unit) => [unit, one[unit] + (other[unit] ?? 0)])) as UsageCounts;

export const usageDay = usageCounts.extend({ day: z.iso.date().describe('The day, UTC') });
export type UsageDay = z.infer<typeof usageDay>;

/** The longest time that one request asks for, in days. */
export const mostUsageDays = 366;

/** How many days there are when a request names none. */
const defaultUsageDays = 30;

const dayInMs = 24 * 3_600 * 1_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const day = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.iso.date('must be a day such as 2026-01-31').optional(),
);

export const usageQuery = z
  .strictObject({
    from: day.describe('First day, UTC. By default 29 days before the last'),
    to: day.describe('Last day, UTC. By default today'),
    format: z.enum(['json', 'csv']).optional().describe('JSON if left out, unless the request accepts text/csv only'),
  })
  .transform(({ from, to = dayOf(Date.now()), format }) => ({
    from: from ?? dayOf(Date.parse(to) - (defaultUsageDays - 1) * dayInMs),
    to,
    format,
  }))
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not be before "from"' })
  .refine(({ from, to }) => daysBetween(from, to) <= mostUsageDays, {
    path: ['from'],
    error: `must be at most ${mostUsageDays} days before "to"`,
  });

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayInMs + 1;

/** All days of a time, the first and the last among them. */
export const daysOf = ({ from, to }: Pick<z.infer<typeof usageQuery>, 'from' | 'to'>): string[] =>
  Array.from({ length: daysBetween(from, to) }, (_, index) =>
    new Date(Date.parse(from) + index * dayInMs).toISOString().slice(0, 10),
  );

export const usageView = z.object({
  items: z.array(usageDay).describe('One for each day'),
  total: usageCounts,
});
export type UsageView = z.infer<typeof usageView>;

export const usageViewOf = (items: UsageDay[]): UsageView => ({
  items,
  total: items.reduce(addUsage, noUsage),
});

/** The days, with a column for each unit. */
export const usageTable = ({ items }: UsageView): CsvTable => ({
  headings: ['day', ...usageUnits],
  rows: items.map((one) => [one.day, ...usageUnits.map((unit) => one[unit])]),
});

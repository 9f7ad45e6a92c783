import type { PlacedProduct } from '../products/place.ts';
import { assumptions } from './assumptions.ts';

type Schedule = Pick<PlacedProduct['schedules'][number], 'cron'>;

const fields = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12 },
  { least: 0, most: 6 },
] as const;

const daysPerMonth = 365 / 12;

/** How often the five fields apply in a month, on average. */
export function runsPerMonth(cron: string): number {
  const parts = cron.trim().split(/\s+/);
  const [minutes = 0, hours = 0, daysOfMonth = 0, months = 0, daysOfWeek = 0] = fields.map((field, index) =>
    valuesOf(parts[index] ?? '*', field),
  );
  return minutes * hours * daysPerMonth * (daysOfMonth / 31) * (months / 12) * (daysOfWeek / 7);
}

/** How many values of a field match. Sunday is 0, and 7 too. */
function valuesOf(text: string, { least, most }: { least: number; most: number }): number {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const [, base = '*', step = '1'] = /^(\*|\d+(?:-\d+)?)(?:\/(\d+))?$/.exec(item) ?? [];
    const [from = least, to = base === '*' ? most : from] = base === '*' ? [] : base.split('-').map(Number);
    for (let value = from; value <= to; value += Number(step)) values.add(most === 6 ? value % 7 : value);
  }
  return values.size;
}

/** Hours that one task runs in a month, of all schedules together. */
export const scheduledHours = (schedules: readonly Schedule[]): number =>
  (schedules.reduce((runs, { cron }) => runs + runsPerMonth(cron), 0) * assumptions.scheduledMinutes) / 60;

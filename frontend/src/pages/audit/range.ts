import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';

/** The time range as the address holds it: the last so-and-so-much, such as `1-hour`, or from a time to another. */
export interface AuditRange {
  last?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

type Unit = DateRangePickerProps.TimeUnit;

const unitMilliseconds: Record<Unit, number> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30 * 86_400_000,
  year: 365 * 86_400_000,
};

export const presets: { key: string; amount: number; unit: Unit }[] = [
  { key: '1-hour', amount: 1, unit: 'hour' },
  { key: '1-day', amount: 1, unit: 'day' },
  { key: '7-day', amount: 7, unit: 'day' },
  { key: '30-day', amount: 30, unit: 'day' },
];

/** Undefined when it is no such range. */
export function readLast(text: string | undefined): { amount: number; unit: Unit } | undefined {
  const [, amount, unit = ''] = /^(\d{1,4})-([a-z]+)$/.exec(text ?? '') ?? [];
  return amount && Object.hasOwn(unitMilliseconds, unit) ? { amount: Number(amount), unit: unit as Unit } : undefined;
}

const isTime = (text: string | undefined): text is string => text !== undefined && !Number.isNaN(Date.parse(text));

/** What the API is asked for; a range that is not understood is none. */
export function boundsOf({ last, from, to }: AuditRange, now: number): { from?: string; to?: string } {
  const span = readLast(last);
  if (span) return { from: new Date(now - span.amount * unitMilliseconds[span.unit]).toISOString() };
  return { ...(isTime(from) ? { from } : {}), ...(isTime(to) ? { to } : {}) };
}

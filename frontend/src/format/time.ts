const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** `Nov 20, 2026, 21:30`, in the browser's time zone. */
export const dateTime = (iso: string, locale: string): string =>
  format(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(new Date(iso));

/** The same to the second and with the time zone. */
export const exactTime = (iso: string, locale: string): string =>
  format(locale, { dateStyle: 'long', timeStyle: 'long', hourCycle: 'h23' }).format(new Date(iso));

/** `21:30:05`, in the browser's time zone. */
export const clockTime = (time: number | string, locale: string): string =>
  format(locale, { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(time));

/** `Nov 20, 2026`, of a day such as `2026-11-20`. */
export const day = (date: string, locale: string): string =>
  format(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** `Nov 20`, of a day such as `2026-11-20`. */
export const shortDay = (day: string, locale: string): string =>
  format(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Older or later than that, a date says more. */
const farMs = 30 * 86_400_000;

const relative = new Map<string, Intl.RelativeTimeFormat>();

/** `2 hours ago`, or the date and time of what is long ago. */
export function relativeTime(iso: string, now: number, locale: string): string {
  const difference = Date.parse(iso) - now;
  if (Math.abs(difference) >= farMs) return dateTime(iso, locale);
  const format = relative.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  relative.set(locale, format);
  const [unit, ms] = units.find(([, length]) => Math.abs(difference) >= length) ?? ['second', Infinity];
  return format.format(Math.trunc(difference / ms) + 0, unit);
}

const dayInMs = 24 * 3_600 * 1_000;

/** Whole days until a license ends, of which a day without a time is the last; negative or zero when it is over. */
export function daysLeft(endDate: string, now: number): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(endDate);
  const end = Date.parse(endDate) + (isDay ? dayInMs : 0);
  // Not -0.
  return Math.ceil((end - now) / dayInMs) + 0;
}

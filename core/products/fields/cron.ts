import { text } from '../names.ts';

/** Five fields, in the part of the syntax that cron and EventBridge Scheduler share. */
export const cron = text.refine((value) => cronProblem(value) === undefined, {
  error: ({ input }) => cronProblem(String(input)) ?? '',
});

const cronFields = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of the month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12 },
  { name: 'day of the week', least: 0, most: 7 },
] as const;

function cronProblem(value: string): string | undefined {
  const parts = value.trim().split(/\s+/);
  if (parts.length !== 5) return 'must be five fields such as "0 3 * * *": minute, hour, day, month, day of the week';
  for (const [index, part] of parts.entries()) {
    const field = cronFields[index];
    if (field && !part.split(',').every((one) => isCronItem(one, field))) {
      return `has "${part}" for the ${field.name}: it must be "*" or ${field.least} to ${field.most}, with "," "-" and "/"`;
    }
  }
  if (parts[2] !== '*' && parts[4] !== '*') return 'must leave the day of the month or the day of the week at "*"';
  return undefined;
}

function isCronItem(item: string, { least, most }: { least: number; most: number }): boolean {
  const [, base = '', step] = /^(\*|\d+(?:-\d+)?)(?:\/(\d+))?$/.exec(item) ?? [];
  if (!base || (step !== undefined && (Number(step) < 1 || !(base === '*' || base.includes('-'))))) return false;
  if (base === '*') return true;
  const [from = 0, to = from] = base.split('-').map(Number);
  return from >= least && to <= most && from <= to;
}

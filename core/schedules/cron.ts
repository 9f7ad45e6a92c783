/** A field of EventBridge's cron expressions: names stand for numbers, and the last value closes `from/step`. */
interface Field {
  name: string;
  least: number;
  most: number;
  names?: readonly string[];
  /** What EventBridge adds to the numbers of cron. */
  offset?: number;
}

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const fields: readonly Field[] = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of the month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, names: months },
  { name: 'day of the week', least: 1, most: 7, names: weekdays, offset: 1 },
];

/**
 * An expression of EventBridge Scheduler, such as `cron(0 3 ? * 2-6 *)`, as the five fields of cron: `0 3 * * 1-5`. What
 * cron has no word for (L, W and #, years) is refused.
 * @throws Error with the reason
 */
export function cronOf(expression: string): string {
  const parts = /^cron\((.*)\)$/.exec(expression.trim())?.[1]?.trim().split(/\s+/);
  if (parts?.length !== 6) throw invalid(expression, 'it must be cron(…) with six fields');
  const [, , day, , weekday, year] = parts;
  if (year !== '*') throw invalid(expression, 'the year must be "*"');
  if ((day === '?') === (weekday === '?'))
    throw invalid(expression, 'either the day of the month or the day of the week must be "?"');
  return fields
    .map((field, index) => {
      const part = parts[index] ?? '';
      if (part === '?') return '*';
      return part
        .split(',')
        .map((item) => itemOf(expression, item, field))
        .join(',');
    })
    .join(' ');
}

function itemOf(expression: string, item: string, { name, least, most, names, offset = 0 }: Field): string {
  const [, from = '', to, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item) ?? [];
  const numberOf = (text: string): number => {
    const named = names?.indexOf(text.toUpperCase()) ?? -1;
    const number = named >= 0 ? named + least : /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number - offset;
    throw invalid(expression, `"${item}" is not possible for the ${name}`);
  };
  if (from === '' || step === '0') throw invalid(expression, `"${item}" is not possible for the ${name}`);
  const end = step === undefined ? '' : `/${step}`;
  if (from === '*' && to === undefined) return `*${end}`;
  const first = numberOf(from);
  const last = to === undefined ? (end ? most - offset : undefined) : numberOf(to);
  if (last !== undefined && last < first) throw invalid(expression, `"${item}" ends before it begins`);
  return last === undefined ? String(first) : `${first}-${last}${end}`;
}

const invalid = (expression: string, why: string) => new Error(`Invalid Schedule Expression ${expression}: ${why}.`);

/** Days of the week are 0 to 7 in cron, from and to Sunday, and 1 to 7 on AWS, from Sunday on. */
const ranges = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12 },
  { least: 0, most: 6 },
] as const;
const DAY_OF_MONTH = 2;
const DAY_OF_WEEK = 4;

/** Five fields of cron as EventBridge Scheduler takes them. One of the two days has to be left open there. */
export function scheduleExpression(cron: string): string {
  const fields = cron.trim().split(/\s+/).map(expanded);
  const open = fields[DAY_OF_WEEK] === '*' ? DAY_OF_WEEK : DAY_OF_MONTH;
  return `cron(${fields.map((field, index) => (index === open ? '?' : field)).join(' ')} *)`;
}

/** As a list of numbers, which both understand alike; `*` for all of them. */
function expanded(field: string, index: number): string {
  const { least, most } = ranges[index] ?? { least: 0, most: 0 };
  const isDayOfWeek = index === DAY_OF_WEEK;
  const numbers = field.split(',').flatMap((item) => numbersOf(item, least, most));
  const own = new Set(isDayOfWeek ? numbers.map((day) => day % 7) : numbers);
  if (own.size === most - least + 1) return '*';
  return runsOf([...own].map((number) => (isDayOfWeek ? number + 1 : number)).sort((a, b) => a - b));
}

/** Numbers in a row as a range: an expression holds 256 characters. */
function runsOf(numbers: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(',');
}

function numbersOf(item: string, least: number, most: number): number[] {
  const [base = '', step = '1'] = item.split('/');
  const [from = least, to = from] = base === '*' ? [least, most] : base.split('-').map(Number);
  return Array.from({ length: Math.floor((to - from) / Number(step)) + 1 }, (_, n) => from + n * Number(step));
}

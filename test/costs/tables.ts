import { hoursPerMonth, type PriceName } from '@console/core/costs/prices';
import { type Usage, usdOf } from '@console/core/costs/usage';
import { priceSources } from './sources.ts';

/** Where the figures of the document are for. */
export const region = 'us-east-1';

export const usd = (amount: number): string => amount.toFixed(2);

export const table = (head: string[], rows: string[][]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const quantity = (name: PriceName, amount: number): string =>
  name.endsWith('Hour') && amount % hoursPerMonth === 0
    ? `${amount / hoursPerMonth} × ${hoursPerMonth}`
    : `${Number(amount.toFixed(2))}`;

/** A bill: each price that applies, how often, and the sum. */
export function bill(usage: Usage): string {
  const rows = Object.entries(usage).map(([name, amount]) => {
    const source = priceSources.find((candidate) => candidate.name === name);
    if (!source) throw new Error(`${name} has no source`);
    return [source.what, quantity(name as PriceName, amount), usd(usdOf({ [name]: amount }, region))];
  });
  return table(['price', 'quantity', 'USD a month'], [...rows, ['**total**', '', `**${usd(usdOf(usage, region))}**`]]);
}

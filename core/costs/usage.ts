import { type PriceName, prices, regionFactors } from './prices.ts';

/** What AWS bills for a month, by the price that applies: hours, GB, pieces. */
export type Usage = Readonly<Partial<Record<PriceName, number>>>;

export function sumOf(...usages: readonly Usage[]): Usage {
  const sum: Partial<Record<PriceName, number>> = {};
  for (const usage of usages) {
    for (const [name, quantity] of Object.entries(usage)) {
      if (quantity === 0) continue;
      sum[name as PriceName] = (sum[name as PriceName] ?? 0) + quantity;
    }
  }
  return sum;
}

/** What the usage costs in USD at the prices of `region`, not rounded. */
export function exactUsdOf(usage: Usage, region: string): number {
  const usd = Object.entries(usage).reduce((sum, [name, quantity]) => sum + quantity * prices[name as PriceName], 0);
  return usd * (regionFactors[region] ?? 1);
}

/** The same, rounded to cents. */
export const usdOf = (usage: Usage, region: string): number => roundToCents(exactUsdOf(usage, region));

export const roundToCents = (usd: number): number => Math.round(usd * 100) / 100;

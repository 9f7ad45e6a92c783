/** What a customer caused by its own use, and what it has of its own, in USD a month. */
export interface OwnCosts {
  id: string;
  usd: number;
}

const cents = (usd: number) => Math.round(usd * 100);

/**
 * Shares the costs of a pool among its customers, in whole cents: each has its own, and of what nobody caused alone the
 * same part as of the own costs; where nobody caused any, equal parts. The sum is the cost of the pool, to the cent.
 */
export function shareCosts(poolUsd: number, customers: readonly OwnCosts[]): Map<string, number> {
  const own = customers.reduce((sum, { usd }) => sum + usd, 0);
  const total = cents(Math.max(poolUsd, own));
  const exact = customers.map(({ id, usd }) => ({
    id,
    share: own > 0 ? (usd / own) * total : total / customers.length,
  }));
  let left = total - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const byRemainder = exact.toSorted(
    (one, other) => (other.share % 1) - (one.share % 1) || (one.id < other.id ? -1 : 1),
  );
  const shares = new Map<string, number>();
  for (const { id, share } of byRemainder) {
    const extra = left > 0 ? 1 : 0;
    left -= extra;
    shares.set(id, (Math.floor(share) + extra) / 100);
  }
  return shares;
}

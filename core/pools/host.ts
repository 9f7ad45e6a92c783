import { hasLapsed } from '../claims/claims.ts';
import type { Change, Clock, Store } from '../ports.ts';
import type { ClaimRecord } from '../records/claim.ts';

interface FreeHost {
  host: string;
  /** A claim of the name that has lapsed. */
  former: ClaimRecord | undefined;
}

/**
 * The label under which customers of a new pool have their addresses: the product, or, where another pool or a customer
 * has that name, the product with the region. Undefined when both are taken.
 */
export async function freeHost(
  { store, clock }: { store: Pick<Store, 'get'>; clock: Clock },
  product: string,
  region: string,
): Promise<FreeHost | undefined> {
  for (const host of [product, `${product}-${region}`]) {
    const claim = await store.get('claim', { kind: 'code', key: host });
    if (!claim || hasLapsed(claim, clock.now())) return { host, former: claim };
  }
  return undefined;
}

/** Takes the host for the pool. */
export function claimHost({ host, former }: FreeHost, pool: string): Change {
  const claim = { kind: 'code' as const, key: host, pool, expiresAt: null };
  return former
    ? { write: 'replace', kind: 'claim', record: { ...claim, rev: former.rev } }
    : { write: 'create', kind: 'claim', record: { ...claim, rev: 0 } };
}

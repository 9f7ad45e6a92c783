import type { Change } from '../ports/store.ts';
import type { ClaimRecord } from '../records/claim.ts';
import type { CustomerRecord, Slot } from '../records/customer.ts';

/** How long the code of a deleted customer stays taken. */
export const codeReservationDays = 30;

export const slotKey = (region: string, { shard, priority }: Slot): string =>
  `${region}#${String(shard).padStart(2, '0')}#${String(priority).padStart(5, '0')}`;

export const hasLapsed = (claim: ClaimRecord, now: Date): boolean =>
  claim.expiresAt !== null && new Date(claim.expiresAt) <= now;

/** Takes the code, which is free or held by the lapsed claim `former`, and the slot. */
export function claimsToTake(customer: CustomerRecord, former: ClaimRecord | undefined): Change[] {
  const code = { kind: 'code' as const, key: customer.code, customerId: customer.id, expiresAt: null };
  const slot = {
    kind: 'slot' as const,
    key: slotKey(customer.region, customer.slot),
    customerId: customer.id,
    expiresAt: null,
  };
  return [
    former
      ? { write: 'replace', kind: 'claim', record: { ...code, rev: former.rev } }
      : { write: 'create', kind: 'claim', record: { ...code, rev: 0 } },
    { write: 'create', kind: 'claim', record: { ...slot, rev: 0 } },
  ];
}

/** Frees the slot of a deleted customer and keeps its code taken for a while, if anybody can have known its address. */
export function claimsToRelease(
  code: ClaimRecord,
  slot: ClaimRecord,
  { now, wasOnline }: { now: Date; wasOnline: boolean },
): Change[] {
  const freed: Change = { write: 'remove', kind: 'claim', record: slot };
  if (!wasOnline) return [{ write: 'remove', kind: 'claim', record: code }, freed];
  const expiresAt = new Date(now.getTime() + codeReservationDays * 24 * 3600 * 1000).toISOString();
  return [{ write: 'replace', kind: 'claim', record: { ...code, expiresAt } }, freed];
}

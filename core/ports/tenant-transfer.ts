import type { ItemsChecksum, TenantTable } from './tenant-data.ts';

/** The fence of a move, in the table that the items are in. */
export interface MoveFence {
  from: TenantTable;
  /** One for each move, whatever the number of its attempts. */
  fence: string;
  /** Of the jobs that work on the move, one after the other; the latest one has the highest. */
  attempt: number;
}

/** One attempt to take the items of a tenant from one table to another. */
export interface Transfer extends MoveFence {
  to: TenantTable;
}

/**
 * `open`: applications write to the first table, and tell what they write. `closed`: nobody writes. `moved`: the items
 * are in the other table; `ended`: they stay in the first one. The last two are final.
 */
export type FenceState = 'absent' | 'open' | 'closed' | 'moved' | 'ended';

/** The key of an item. */
export interface ItemKey {
  PK: string;
  SK: string;
}

export interface Comparison {
  from: ItemsChecksum;
  to: ItemsChecksum;
  /** Items that are not alike on both sides; some may have been written meanwhile. */
  different: ItemKey[];
}

/**
 * Takes the items of a tenant from one table to another, while they are written to. The fence is in the first table: what
 * it says is true for applications and jobs alike, whatever they have kept, and however long they were stopped.
 * All of it throws DomainError `move-taken-over` when a later attempt is at work: nothing is written then.
 */
export interface TenantTransfer {
  fence(of: MoveFence): Promise<FenceState>;
  /** @throws DomainError `move-taken-over` also when the fence is in a final state that is another one */
  setFence(of: MoveFence, state: Exclude<FenceState, 'absent' | 'moved'>): Promise<void>;
  /** Sets the fence to `moved`, with the name of the other table. */
  setMoved(transfer: Transfer): Promise<void>;
  /** Keeps earlier attempts from writing to the other table, and deletes what it has of the tenant. */
  prepare(transfer: Transfer): Promise<void>;
  /** Copies all items. Answers how many there were. */
  copy(transfer: Transfer, onProgress?: (copied: number) => void): Promise<number>;
  /** Takes over the items that applications have written since the last call. Answers how many there were. */
  catchUp(transfer: Transfer): Promise<number>;
  compare(transfer: Transfer): Promise<Comparison>;
  /** Makes these items alike. Answers those that were not. */
  align(transfer: Transfer, keys: readonly ItemKey[]): Promise<ItemKey[]>;
  /** What a table has of the tenant. */
  checksum(of: TenantTable): Promise<ItemsChecksum>;
}

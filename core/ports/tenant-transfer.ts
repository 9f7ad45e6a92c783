import type { ItemsChecksum, TenantTable } from './tenant-data.ts';

export interface Transfer {
  from: TenantTable;
  to: TenantTable;
}

export interface Comparison {
  from: ItemsChecksum;
  to: ItemsChecksum;
  /** Items that are not alike on both sides although nobody has written them for a while. */
  differences: number;
}

/** The changes of two tables since a moment, each read once. */
export interface ChangeReader {
  /** Applies to the other table what was not applied yet, unless that has a later revision; answers how much it was. */
  replay(): Promise<number>;
  /** Applies also to the first table what was written to the other: both become alike, and stay so. */
  replayBothWays(): Promise<number>;
}

/** Takes the items of a tenant from one table to another, while they are written to. */
export interface TenantTransfer {
  /** @throws DomainError not-found when a table does not exist, or keeps no stream of its changes */
  demandStream(of: TenantTable): Promise<void>;
  /** Copies all items. What the other table has in a later revision stays. Answers how many there were. */
  copy(transfer: Transfer, onProgress?: (copied: number) => void): Promise<number>;
  /** Reads the changes since `since`, a moment of the last hours. */
  changes(transfer: Transfer, since: Date): ChangeReader;
  /** @param settled items that were written later are not compared */
  compare(transfer: Transfer, settled: Date): Promise<Comparison>;
}

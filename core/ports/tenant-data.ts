/**
 * An item in the JSON of DynamoDB, such as `{"PK": {"S": "TENANT#…"}, "count": {"N": "1"}}`; binary values are base64.
 * Nothing of an item is lost in it.
 */
export type TenantItem = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Where the items of one tenant are. */
export interface TenantTable {
  region: string;
  table: string;
  tenantId: string;
}

/** How many items there are by kind, which is what their sort key begins with, up to the first `#`. */
export type ItemsByKind = Record<string, number>;

/** Of a set of items: what the digests of its items add up to, so that their order does not matter. */
export interface ItemsChecksum {
  items: number;
  /** 64 hexadecimal digits. */
  checksum: string;
}

export interface ErasureProof {
  table: string;
  /** Deleted by this call. */
  deleted: ItemsByKind;
  /** Seen by a last consistent read of the whole table; the erasure does not end before it is 0. */
  left: 0;
  tookMs: number;
}

/** The items of a tenant, all kinds of them. They are found by their partition key, in whatever table they are. */
export interface TenantData {
  /** Undefined when there is no such table. */
  count(of: TenantTable): Promise<ItemsByKind | undefined>;
  /** All items in pages, each item once. @throws DomainError not-found when there is no such table */
  pages(of: TenantTable): AsyncIterable<TenantItem[]>;
  /**
   * Deletes all items. What an interrupted call has deleted is gone: to repeat it is safe.
   * @throws DomainError not-found when there is no such table
   */
  erase(of: TenantTable, onProgress?: (deleted: number) => void): Promise<ErasureProof>;
}

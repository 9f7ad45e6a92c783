/** An item as JSON: binary values are base64 in `{"$binary": …}`, sets are `{"$set": […]}`. */
export type TenantItem = { PK: string; SK: string } & Record<string, unknown>;

/** Where the items of one tenant are. */
export interface TenantTable {
  region: string;
  table: string;
  tenantId: string;
  /** Whether other tenants have items in the table too. */
  shared: boolean;
}

/** How many items there are by kind, which is what their sort key begins with, up to the first `#`. */
export type ItemsByKind = Record<string, number>;

/** What is left and what was there, of the whole of a tenant. */
export interface ErasureProof {
  table: string;
  /** Deleted by this call. */
  deleted: ItemsByKind;
  /** Seen by a last consistent read of the whole table; the erasure only ends when it is 0. */
  left: 0;
  tookMs: number;
}

/** The items of a tenant, all kinds of them. They are found by their partition key, in whatever table they are. */
export interface TenantData {
  /** Undefined when there is no such table. */
  count(of: TenantTable): Promise<ItemsByKind | undefined>;
  /** All items, in pages, each item once. @throws DomainError not-found when there is no such table */
  pages(of: TenantTable): AsyncIterable<TenantItem[]>;
  /** Deletes all items. What a call that was interrupted has deleted is gone: to repeat it is safe. */
  erase(of: TenantTable, onProgress?: (deleted: number) => void): Promise<ErasureProof>;
}

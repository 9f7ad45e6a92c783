import type { QuotaNumbers } from '../contract/quota.ts';

/** Quotas of the account that hosts customers. */
export interface Quotas {
  /** Those in a region that limit how many customers it can hold. What AWS does not tell is left out. */
  read(region: string): Promise<QuotaNumbers>;
}

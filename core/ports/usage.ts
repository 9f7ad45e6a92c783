import type { UsageDay } from '../contract/usage.ts';

/** The usage that the functions of a pool have counted. */
export interface TenantUsage {
  /** One for each of the days, in their order; all 0 on a day without usage. */
  read(of: { region: string; table: string; tenantId: string }, days: readonly string[]): Promise<UsageDay[]>;
}

import { noUsage, type UsageCounts } from '@console/core/contract/usage';
import type { TenantUsage } from '@console/core/ports';
import { beforeEach, describe, expect, it } from 'vitest';

const [one, other] = ['01JD0000000000000000000001', '01JD0000000000000000000002'];

export interface UsageFixture {
  usage: TenantUsage;
  table: string;
  add(tenantId: string, day: string, hour: string, counts: Partial<UsageCounts>): Promise<void>;
}

/** What every adapter of the port `TenantUsage` does. */
export function tenantUsageContract(name: string, make: () => Promise<UsageFixture>): void {
  describe(`tenant usage: ${name}`, () => {
    let fixture: UsageFixture;
    beforeEach(async () => {
      fixture = await make();
    });
    const read = (tenantId: string, days: string[]) =>
      fixture.usage.read({ region: 'eu-west-1', table: fixture.table, tenantId }, days);

    it('sums the hours of each day, and has 0 for a day without usage', async () => {
      await fixture.add(one, '2026-01-01', '00', { requests: 1, computeMs: 12.5 });
      await fixture.add(one, '2026-01-01', '23', { requests: 2, readUnits: 0.5 });
      await fixture.add(one, '2026-01-03', '05', { writeUnits: 4, bytes: 100, events: 1 });
      await fixture.add(other, '2026-01-01', '00', { requests: 99 });
      expect(await read(one, ['2026-01-01', '2026-01-02', '2026-01-03'])).toEqual([
        { ...noUsage, day: '2026-01-01', requests: 3, computeMs: 12.5, readUnits: 0.5 },
        { ...noUsage, day: '2026-01-02' },
        { ...noUsage, day: '2026-01-03', writeUnits: 4, bytes: 100, events: 1 },
      ]);
    });
  });
}

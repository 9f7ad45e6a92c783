import type { CustomerMetrics } from '@console/core/contract/customer';
import { describe, expect, it } from 'vitest';
import type { FleetFixture } from './fleet-fixture.ts';

const until = { timeout: 20_000, interval: 50 };

/** Units of the metrics that every fleet has; memory is measured in either of two. */
const units: Record<string, RegExp> = {
  healthyHosts: /^Count$/,
  requests: /^Count\/Minute$/,
  errors5xx: /^Count\/Minute$/,
  latencyP95: /^Milliseconds$/,
  cpu: /^Percent$/,
  memory: /^(Percent|Bytes)$/,
};

/** The metrics of an application. */
export function fleetMetricsContract(here: () => FleetFixture): void {
  const seriesOf = ({ series }: CustomerMetrics, id: string) => series.find((one) => one.id === id);

  describe('the metrics of an application', () => {
    it('have no points when there is no stack', async () => {
      const { series } = await here().fleet.metrics({ region: here().region, stack: 'customer-none' });
      expect(series.flatMap(({ points }) => points)).toEqual([]);
    });

    it('have the units that they claim', async () => {
      const { target } = await here().deploy('measured');
      await expect
        .poll(async () => seriesOf(await here().fleet.metrics(target), 'memory')?.points.length, until)
        .toBeGreaterThan(0);
      const metrics = await here().fleet.metrics(target);
      for (const [id, unit] of Object.entries(units)) expect(seriesOf(metrics, id)?.unit, id).toMatch(unit);
      expect(new Set(metrics.series.map(({ id }) => id)).size).toBe(metrics.series.length);
      const last = (id: string) => seriesOf(metrics, id)?.points.at(-1)?.value;
      // The minimum of a minute, which may have started before both tasks were healthy.
      expect([0, 1, 2]).toContain(last('healthyHosts'));
      const isShare = seriesOf(metrics, 'memory')?.unit === 'Percent';
      expect(last('memory')).toBeGreaterThan(isShare ? 0 : 1_000_000);
      expect(last('memory')).toBeLessThanOrEqual(isShare ? 100 : 10_000_000_000);
    });

    it('are points of a minute each, oldest first', async () => {
      const { target } = await here().deploy('measured');
      await expect
        .poll(async () => seriesOf(await here().fleet.metrics(target), 'memory')?.points.length, until)
        .toBeGreaterThan(0);
      const { series } = await here().fleet.metrics(target);
      const now = Date.now();
      for (const { points, unit } of series) {
        const times = points.map(({ time }) => time);
        // The sum of a minute that is not over would look like a drop.
        const latest = unit === 'Count/Minute' ? now - 60_000 : now;
        for (const time of times) expect(Date.parse(time)).toBeLessThanOrEqual(latest);
        expect(times).toEqual([...new Set(times)].toSorted());
        for (const time of times) expect(Date.parse(time) % 60_000).toBe(0);
      }
    });
  });
}

import { afterAll, beforeAll, describe } from 'vitest';
import type { FleetFixture } from './fleet-fixture.ts';
import { fleetHealthContract } from './fleet-health.ts';
import { fleetLogContract } from './fleet-logs.ts';
import { fleetMetricsContract } from './fleet-metrics.ts';

/** What every adapter of the port `Fleet` does. */
export function fleetContract(open: () => Promise<FleetFixture>): void {
  describe('fleet', () => {
    let fixture: FleetFixture | undefined;
    beforeAll(async () => {
      fixture = await open();
    });
    afterAll(() => fixture?.close());
    const here = (): FleetFixture => {
      if (!fixture) throw new Error('The fleet is not open.');
      return fixture;
    };
    fleetHealthContract(here);
    fleetLogContract(here);
    fleetMetricsContract(here);
  });
}

export type { FleetFixture, RunningApplication } from './fleet-fixture.ts';

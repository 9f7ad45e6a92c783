import { afterAll, beforeAll, describe } from 'vitest';
import { fleetHealthContract } from './fleet-health.ts';
import { fleetLogContract } from './fleet-logs.ts';
import { fleetMetricsContract } from './fleet-metrics.ts';
import type { FleetPlace } from './fleet-place.ts';

/** What every adapter of the port `Fleet` has to keep. */
export function fleetContract(open: () => Promise<FleetPlace>): void {
  describe('fleet', () => {
    let place: FleetPlace | undefined;
    beforeAll(async () => {
      place = await open();
    });
    afterAll(() => place?.close());
    const here = (): FleetPlace => {
      if (!place) throw new Error('The place of the fleet is not open.');
      return place;
    };
    fleetHealthContract(here);
    fleetLogContract(here);
    fleetMetricsContract(here);
  });
}

export type { FleetPlace, RunningApplication } from './fleet-place.ts';

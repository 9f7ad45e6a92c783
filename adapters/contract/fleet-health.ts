import type { Health } from '@console/core/contract/customer';
import type { FleetTarget } from '@console/core/ports/fleet';
import { describe, expect, it } from 'vitest';
import type { FleetFixture } from './fleet-fixture.ts';

/** The health of an application. */
export function fleetHealthContract(here: () => FleetFixture): void {
  const becomes = (target: FleetTarget, health: Health) =>
    expect.poll(() => here().fleet.health(target), { timeout: 20_000, interval: 20 }).toBe(health);

  describe('the health of an application', () => {
    it('is unknown when there is no such stack', async () => {
      expect(await here().fleet.health({ region: here().region, stack: 'customer-none' })).toBe('unknown');
    });

    it('has no schedules and no problem when there is no such stack', async () => {
      const target = { region: here().region, stack: 'customer-none' };
      expect(await here().fleet.schedules(target)).toEqual([]);
      expect(await here().fleet.problem(target)).toBeUndefined();
    });

    it('follows the number of tasks that pass their health check', async () => {
      const { target, setHealthyTasks } = await here().deploy('checked');
      await becomes(target, 'healthy');
      await setHealthyTasks(1);
      await becomes(target, 'degraded');
      await setHealthyTasks(0);
      await becomes(target, 'down');
      await setHealthyTasks(2);
      await becomes(target, 'healthy');
    });

    it('does not depend on other applications', async () => {
      const [one, other] = await Promise.all([here().deploy('one'), here().deploy('other')]);
      await other.setHealthyTasks(0);
      await becomes(other.target, 'down');
      expect(await here().fleet.health(one.target)).toBe('healthy');
    });

    it('is unknown while it is suspended, and when it is gone', async () => {
      const { target, suspend, remove } = await here().deploy('parked');
      await becomes(target, 'healthy');
      await suspend();
      await becomes(target, 'unknown');
      await remove();
      expect(await here().fleet.health(target)).toBe('unknown');
    });
  });
}

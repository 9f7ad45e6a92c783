import { creates } from '@console/adapters/contract/changes';
import { timeOf, ulidOf } from '@console/adapters/contract/records';
import type { Health } from '@console/core/contract/customer';
import { refreshHealth } from '@console/core/health/refresh-health';
import type { CustomerRecord } from '@console/core/records/customer';
import { describe, expect, it } from 'vitest';
import { creationId, onlineCustomer, setUp } from './set-up.ts';

async function withCustomer(change: Partial<CustomerRecord> = {}) {
  const scenario = setUp();
  await scenario.given(creates('customer', [onlineCustomer(change)]));
  const refresh = async (health: Health) => {
    scenario.clock.advance(2 * 60_000);
    scenario.deps.fleet.health.mockResolvedValueOnce(health);
    return refreshHealth(scenario.deps, undefined);
  };
  return { ...scenario, refresh };
}

describe('the health of an application', () => {
  it('is asked for by its stack, and stored', async () => {
    const { deps, refresh, customer } = await withCustomer();
    expect(await refresh('degraded')).toBeNull();
    expect(deps.fleet.health.mock.calls).toEqual([[{ region: 'eu-central-1', stack: 'customer-acme' }]]);
    expect(await customer()).toEqual({ ...onlineCustomer(), health: 'degraded', rev: 2 });
  });

  it('of tenants is that of their pool, which is asked once and alerts for itself', async () => {
    const scenario = setUp();
    const tenant = { pool: 'todo.eu-central-1', product: 'todo' };
    const codes = ['acme', 'globex'] as const;
    const tenants = codes.map((code, index) => onlineCustomer({ ...tenant, code, id: ulidOf(70 + index) }));
    await scenario.given(creates('customer', tenants));
    scenario.deps.fleet.health.mockResolvedValue('down');
    for (let round = 1; round <= 2; round += 1) await refreshHealth(scenario.deps, undefined);
    const asked = [{ region: 'eu-central-1', stack: 'pool-todo' }];
    expect(scenario.deps.fleet.health.mock.calls).toEqual([asked, asked]);
    for (const code of codes) expect((await scenario.deps.store.get('customer', { code }))?.health).toBe('down');
    expect(await scenario.alerts()).toEqual([]);
  });

  it('that is the same as before is not written again', async () => {
    const { refresh, commits } = await withCustomer();
    await refresh('healthy');
    expect(commits).toHaveLength(1);
  });

  it('raises an alert when it is bad for the second time in a row', async () => {
    const { refresh, customer, alerts } = await withCustomer();
    await refresh('down');
    expect([(await customer())?.health, await alerts()]).toEqual(['down', []]);
    await refresh('down');
    expect(await alerts()).toMatchObject([
      {
        source: 'application-down',
        severity: 'critical',
        customer: 'acme',
        region: 'eu-central-1',
        title: 'acme is down.',
        reason: 'None of its tasks is healthy.',
        runbook: 'application-down',
        since: timeOf(4),
      },
    ]);
    await refresh('healthy');
    expect((await customer())?.health).toBe('healthy');
  });

  it('names the process that does not keep running in the alert', async () => {
    const { deps, refresh, alerts } = await withCustomer();
    await refresh('degraded');
    deps.fleet.problem.mockResolvedValueOnce({ process: 'worker', reason: 'Task exited with code 3.' });
    await refresh('degraded');
    expect(await alerts()).toMatchObject([
      { reason: 'The process worker does not keep running. Task exited with code 3.' },
    ]);
  });

  it.each<[Health, Health, number]>([
    ['healthy', 'down', 0],
    ['unknown', 'down', 0],
    ['down', 'healthy', 0],
    ['down', 'unknown', 0],
    ['down', 'down', 1],
    ['degraded', 'down', 1],
    ['down', 'degraded', 1],
    ['degraded', 'degraded', 1],
  ])('that was %s and is %s raises %i alerts', async (before, now, count) => {
    const { refresh, alerts } = await withCustomer({ health: before });
    await refresh(now);
    expect(await alerts()).toHaveLength(count);
  });

  it('becomes critical when what was degraded goes down', async () => {
    const { refresh, alerts, sent } = await withCustomer();
    for (const health of ['degraded', 'degraded', 'down'] as const) await refresh(health);
    expect(await alerts()).toMatchObject([{ severity: 'critical', state: 'open', title: 'acme is down.' }]);
    expect(sent.map(({ severity }) => severity)).toEqual(['warning', 'critical']);
  });
});

describe('the health is not', () => {
  it.each([
    ['of a customer that is suspended', { status: 'suspended' }],
    ['of a customer that is being updated', { status: 'updating', activeOperationId: creationId }],
    ['of a customer that was never deployed', { deployed: null }],
  ] as const)('asked for: %s', async (_, change) => {
    const { deps, refresh } = await withCustomer(change);
    await refresh('down');
    expect(deps.fleet.health).not.toHaveBeenCalled();
  });

  it.each([
    ['was suspended', { status: 'suspended', health: 'unknown' }],
    ['lost its deployment', { deployed: null }],
  ] as const)('stored when the customer %s in the meantime', async (_, change) => {
    const { deps, store, customer } = await withCustomer();
    deps.fleet.health.mockImplementationOnce(async () => {
      const record = { ...onlineCustomer(change), rev: 1 };
      await store.commit([{ write: 'replace', kind: 'customer', record }]);
      return 'down';
    });
    await refreshHealth(deps, undefined);
    expect(await customer()).toEqual({ ...onlineCustomer(change), rev: 2 });
  });

  it('stored when the customer was deleted in the meantime', async () => {
    const { deps, store, customer } = await withCustomer();
    deps.fleet.health.mockImplementationOnce(async () => {
      await store.commit([{ write: 'remove', kind: 'customer', record: { ...onlineCustomer(), rev: 1 } }]);
      return 'down';
    });
    await refreshHealth(deps, undefined);
    expect(await customer()).toBeUndefined();
    expect(deps.onError).not.toHaveBeenCalled();
  });
});

describe('many applications', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      onlineCustomer({ code: `c${String(n).padStart(3, '0')}`, id: ulidOf(1_000 + n) }),
    );

  async function withMany(count: number) {
    const scenario = setUp();
    const customers = many(count);
    for (let first = 0; first < count; first += 25) {
      await scenario.given(creates('customer', customers.slice(first, first + 25)));
    }
    return scenario;
  }

  it('are looked at a hundred at a time, and a cursor leads to the next', async () => {
    const { deps } = await withMany(101);
    const { health } = deps.fleet;
    const cursor = await refreshHealth(deps, undefined);
    expect(health).toHaveBeenCalledTimes(100);
    expect(await refreshHealth(deps, cursor ?? undefined)).toBeNull();
    expect(health.mock.calls.map(([{ stack }]) => stack)).toEqual(many(101).map(({ code }) => `customer-${code}`));
  });

  it('are asked for ten at the same time', async () => {
    const { deps } = await withMany(25);
    let now = 0;
    let most = 0;
    deps.fleet.health.mockImplementation(async () => {
      now++;
      most = Math.max(most, now);
      await Promise.resolve();
      now--;
      return 'healthy';
    });
    await refreshHealth(deps, undefined);
    expect(deps.fleet.health).toHaveBeenCalledTimes(25);
    expect(most).toBe(10);
  });

  it('are looked at although one cannot be', async () => {
    const { deps, customer } = await withMany(2);
    deps.fleet.health.mockRejectedValueOnce(new Error('throttled')).mockResolvedValueOnce('degraded');
    await refreshHealth(deps, undefined);
    expect(deps.onError.mock.calls).toEqual([[new Error('throttled'), expect.objectContaining({ code: 'c000' })]]);
    expect(await customer('c001')).toMatchObject({ health: 'degraded' });
  });
});

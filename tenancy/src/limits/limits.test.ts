import { afterAll, beforeAll, expect, it } from 'vitest';
import { Parameters } from '../parameters.ts';
import { startDynamo, type TestDynamo } from '../testing/dynamo.ts';
import { prefix, TestParameters, tenantA, tenantB } from '../testing/tenants.ts';
import { countInMeterTable } from './day-count.ts';
import { Limits, type LimitsOptions } from './limits.ts';
import { planFrom } from './plan.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
  await dynamo.createTable('usage', 0);
});
afterAll(() => dynamo.stop());

const start = Date.parse('2026-11-28T12:00:00Z');

function limiting(plan: object, options: Partial<LimitsOptions> = {}) {
  let time = start;
  const store = new TestParameters();
  store.set('limits/standard', JSON.stringify(plan));
  const parameters = new Parameters({ prefix, read: store.read });
  const limits = new Limits({ plan: planFrom(parameters), now: () => time, ...options });
  const allowed = async (tenantId: string, requests: number) => {
    let count = 0;
    for (let n = 0; n < requests; n += 1) {
      await limits.take({ tenantId, plan: 'standard' }).then(
        () => (count += 1),
        () => {},
      );
    }
    return count;
  };
  return { limits, allowed, advance: (ms: number) => (time += ms) };
}

it('limits each tenant on its own', async () => {
  const { allowed, advance } = limiting({ perSecond: 10, burst: 20, perDay: 1_000 });
  expect(await allowed(tenantA, 200)).toBe(20);
  expect(await allowed(tenantB, 20)).toBe(20);
  advance(1_000);
  expect(await allowed(tenantA, 200)).toBe(10);
});

it('tells when to try again', async () => {
  const { limits, allowed } = limiting({ perSecond: 0.5, burst: 1, perDay: 1_000 });
  await allowed(tenantA, 1);
  await expect(limits.take({ tenantId: tenantA, plan: 'standard' })).rejects.toMatchObject({
    statusCode: 429,
    errorType: 'TOO_MANY_REQUESTS',
    retryAfterSeconds: 2,
  });
});

it('limits a day over several processes, up to what each has not shared yet', async () => {
  const countDay = countInMeterTable(dynamo.client, 'usage');
  const plan = { perSecond: 1_000, burst: 1_000, perDay: 10 };
  const [one, two] = [limiting(plan, { countDay }), limiting(plan, { countDay })];
  expect(await one.allowed(tenantA, 8)).toBe(8);
  one.advance(10_000);
  expect(await one.allowed(tenantA, 1)).toBe(1);
  expect(await two.allowed(tenantA, 5)).toBe(1);
  await expect(two.limits.take({ tenantId: tenantA, plan: 'standard' })).rejects.toMatchObject({
    retryAfterSeconds: 12 * 3_600,
  });
  two.advance(12 * 3_600_000);
  expect(await two.allowed(tenantA, 5)).toBe(5);
});

it('refuses nobody because the count cannot be shared, and forgets none', async () => {
  const counted: number[] = [];
  let fails = true;
  const countDay = async (_: string, __: string, requests: number) => {
    if (fails) throw new Error('down');
    counted.push(requests);
    return requests;
  };
  const { allowed, advance } = limiting({ perSecond: 100, burst: 100, perDay: 100 }, { countDay });
  expect(await allowed(tenantA, 3)).toBe(3);
  fails = false;
  advance(10_000);
  expect(await allowed(tenantA, 1)).toBe(1);
  expect(counted).toEqual([4]);
});

it.each(['{}', 'nonsense', '{"perSecond":"1","burst":1,"perDay":1}'])('does not guess limits from %s', async (text) => {
  const store = new TestParameters();
  store.set('limits/standard', text);
  const plan = planFrom(new Parameters({ prefix, read: store.read }));
  await expect(plan('standard')).rejects.toMatchObject({ errorType: 'ROUTING_UNAVAILABLE' });
});

import { aCustomer, timeOf, ulidOf } from '@console/adapters/contract/records';
import { createCustomerInput } from '@console/core/contract/customer';
import { createCustomer } from '@console/core/customers/create-customer';
import { dispatchOperations } from '@console/core/operations/dispatch';
import { claimOperation, reportSuccess } from '@console/core/operations/job-reports';
import { requestOperation } from '@console/core/operations/request-operation';
import type { CustomerRecord } from '@console/core/records/customer';
import { describe, expect, it } from 'vitest';
import { aRegionWith, onlineCustomer, refusal, request, setUp } from './set-up.ts';

const dayMs = 24 * 3600 * 1000;
const again = createCustomerInput.parse({ code: 'acme', name: 'Acme', region: 'eu-central-1', product: 'odoo' });

/** A region with two customers, of which `acme` was deleted now. */
async function withoutAcme(change: Partial<CustomerRecord> = {}) {
  const scenario = setUp();
  const { deps } = scenario;
  const zeta = onlineCustomer({ code: 'zeta', id: ulidOf(9), slot: { shard: 1, priority: 2 } });
  await scenario.given(aRegionWith(onlineCustomer(change), zeta));
  await requestOperation(deps, request, 'customer.delete', 'acme', { confirm: 'acme', finalSnapshot: true });
  await dispatchOperations(deps);
  const operationId = ulidOf(100);
  await claimOperation(deps, operationId, 'job-1');
  await reportSuccess(deps, { operationId, attempt: 1, jobId: 'job-1' });
  return scenario;
}

describe('a deleted customer', () => {
  it('is gone, all at once with its slot and its count', async () => {
    const { customer, region, claim, commits } = await withoutAcme();
    expect(await customer()).toBeUndefined();
    expect(await claim('slot', 'eu-central-1#01#00001')).toBeUndefined();
    expect(await region()).toMatchObject({ customers: 1 });
    expect(commits.at(-1)).toEqual([
      'count region',
      'create audit',
      'remove claim',
      'remove customer',
      'replace claim',
      'replace operation',
      'replace queue',
    ]);
  });

  it('keeps its code for 30 days', async () => {
    const { claim } = await withoutAcme();
    expect(await claim('code', 'acme')).toMatchObject({ expiresAt: '2026-03-02T09:00:00.000Z' });
  });

  it('leaves the others their slots and codes', async () => {
    const { customer, claim } = await withoutAcme();
    expect(await customer('zeta')).toMatchObject({ status: 'online' });
    expect(await claim('slot', 'eu-central-1#01#00002')).toMatchObject({ customerId: ulidOf(9) });
    expect(await claim('code', 'zeta')).toMatchObject({ expiresAt: null });
  });
});

describe('the code of a deleted customer', () => {
  it.each([
    ['at once', 0],
    ['on day 29', 29 * dayMs],
    ['until the last moment', 30 * dayMs - 1],
  ])('is taken %s', async (_, ms) => {
    const { deps, clock } = await withoutAcme();
    clock.advance(ms);
    expect(await refusal(createCustomer(deps, request, again))).toMatchObject({
      code: 'code-taken',
      values: { code: 'acme', date: '2026-03-02' },
    });
  });

  it('is free at once when the customer never was online: nobody can have known its address', async () => {
    const { deps, claim } = await withoutAcme({ status: 'failed', deployed: null });
    expect(await claim('code', 'acme')).toBeUndefined();
    const { customer } = await createCustomer(deps, request, again);
    expect(await claim('code', 'acme')).toMatchObject({ customerId: customer.id, expiresAt: null });
  });

  it('is free after 30 days, and belongs to whoever takes it then', async () => {
    const { deps, clock, claim } = await withoutAcme();
    clock.advance(30 * dayMs);
    const { customer } = await createCustomer(deps, request, again);
    expect(customer.id).not.toBe(aCustomer().id);
    expect(await claim('code', 'acme')).toMatchObject({ customerId: customer.id, expiresAt: null });
  });

  it('does not keep its slot from others', async () => {
    const { store } = await withoutAcme();
    expect(await store.listSlots('eu-central-1')).toEqual(['eu-central-1#01#00002']);
  });
});

describe('a customer whose claims are missing', () => {
  it('cannot be deleted by halves', async () => {
    const { deps, store, given, customer, claim } = setUp();
    await given(aRegionWith(onlineCustomer()));
    const slot = await claim('slot', 'eu-central-1#01#00001');
    if (slot) await store.commit([{ write: 'remove', kind: 'claim', record: slot }]);
    await requestOperation(deps, request, 'customer.delete', 'acme', { confirm: 'acme', finalSnapshot: true });
    await dispatchOperations(deps);
    await claimOperation(deps, ulidOf(100), 'job-1');
    const report = reportSuccess(deps, { operationId: ulidOf(100), attempt: 1, jobId: 'job-1' });
    await expect(report).rejects.toThrow('Customer acme exists without its claims or its region');
    expect(await customer()).toMatchObject({ status: 'deleting', updatedAt: timeOf(0) });
  });
});

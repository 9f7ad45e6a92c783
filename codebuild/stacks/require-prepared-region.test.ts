import { requestOperation } from '@console/core/operations/request-operation';
import { retryOperation } from '@console/core/operations/retry-and-cancel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation, request } from '../testing/installation.ts';
import { at } from '../testing/scripted-stacks.ts';

let here: Installation;
beforeEach(async () => {
  here = await createInstallation();
});
afterEach(() => here.close());

const found = (preparation: 'missing' | 'outdated', current = here.stacks.current) =>
  Object.assign(here.stacks, { preparation, current, calls: [] });
const created = async () => here.run((await here.create()).operation.id);

describe.each([
  ['missing', 'region-not-prepared', 'is not prepared for deployments.'],
  ['outdated', 'region-preparation-outdated', 'is prepared for another version of the console or for other apps.'],
] as const)('in a region whose preparation is %s', (preparation, code, message) => {
  const failsAtOnce = async (operationId: string, region = 'eu-west-1') => {
    const { outcome, operation } = await here.run(operationId);
    expect(outcome).toBe('failed');
    expect(operation?.error).toMatchObject({ code, message: `Region ${region} ${message}` });
    expect(operation?.error?.hint).toContain(`deployment/prepare-region.sh ${region}`);
    expect(here.stacks.calls).toEqual([]);
  };

  it('no customer is created, and nothing is deleted either', async () => {
    const { operation } = await here.create();
    found(preparation, at('ROLLBACK_COMPLETE'));
    await failsAtOnce(operation.id);
  });

  it('no customer is changed', async () => {
    await created();
    found(preparation);
    await failsAtOnce((await here.ask('customer.redeploy')).operation.id);
  });

  it('no customer is deleted: the protection of its database could not be turned off', async () => {
    await created();
    found(preparation);
    const input = { confirm: 'acme', finalSnapshot: true };
    const { operation } = await requestOperation(here.base, request, 'customer.delete', 'acme', input);
    await failsAtOnce(operation.id);
  });

  it('no region is added', async () => {
    const { operation } = await here.addRegion('eu-west-2');
    found(preparation, null);
    await failsAtOnce(operation.id, 'eu-west-2');
  });
});

it('the operation succeeds when it is retried in a region that is prepared by then', async () => {
  const { operation } = await here.create();
  found('missing');
  expect((await here.run(operation.id)).outcome).toBe('failed');
  here.stacks.preparation = 'ready';
  await retryOperation(here.base, request, operation.id);
  expect((await here.run(operation.id)).outcome).toBe('succeeded');
});

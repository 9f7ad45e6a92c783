import { creates } from '@console/adapters/contract/changes';
import { aCustomer, anOperation } from '@console/adapters/contract/records';
import { updateCustomer } from '@console/core/customers/update-customer';
import { requestOperation } from '@console/core/operations/request-operation';
import { retryOperation } from '@console/core/operations/retry-and-cancel';
import { describe, expect, it } from 'vitest';
import { aRegionWith, large, onlineCustomer, refusal, request, setUp, small } from './set-up.ts';

const suspended = onlineCustomer({ status: 'suspended', health: 'unknown' });

async function withQuotas(vcpu: number, customer = suspended) {
  const given = setUp();
  await given.given(aRegionWith(customer));
  const region = await given.region();
  if (!region) throw new Error('There is no region');
  await given.given([{ write: 'replace', kind: 'region', record: { ...region, usage: { 'fargate-vcpu': 1 } } }]);
  return { ...given, deps: { ...given.deps, quotas: { 'fargate-vcpu': vcpu } } };
}

describe('a request that needs more of a quota than there is', () => {
  it('is refused: a customer that resumes needs its vCPUs, and as many again for its next deployment', async () => {
    const { deps, commits, region } = await withQuotas(1.4);
    const before = commits.length;
    expect(await refusal(requestOperation(deps, request, 'customer.resume', 'acme'))).toMatchObject({
      kind: 'conflict',
      code: 'quota-exceeded',
      message:
        'acme needs 0.5 Fargate vCPUs, and region eu-central-1 uses 1 of 1.4. Request an increase in Service Quotas, or choose a smaller size or another region.',
      values: { quotaId: 'fargate-vcpu', value: 1.4, used: 1, needed: 0.5 },
    });
    expect(commits.length).toBe(before);
    expect((await region())?.usage).toEqual({ 'fargate-vcpu': 1 });
  });

  it('is refused for an update to a larger size, and for the retry of one', async () => {
    const { deps } = await withQuotas(2.7, onlineCustomer());
    expect(await refusal(updateCustomer(deps, request, 'acme', { size: 'large' }))).toMatchObject({
      code: 'quota-exceeded',
      values: { used: 1, needed: 0.75 + 1 },
    });
    const failed = onlineCustomer({ spec: large, deployed: small, lastOperationId: anOperation().id });
    const again = await withQuotas(2.7, failed);
    await again.given(
      creates('operation', [
        anOperation({ type: 'customer.update', status: 'failed', previousStatus: 'online', spec: large }),
      ]),
    );
    expect(await refusal(retryOperation(again.deps, request, anOperation().id))).toMatchObject({
      code: 'quota-exceeded',
    });
  });

  it('is accepted when there is room, and takes it', async () => {
    const { deps, region } = await withQuotas(1.5);
    await requestOperation(deps, request, 'customer.resume', 'acme');
    expect((await region())?.usage).toMatchObject({ 'fargate-vcpu': 1.25 });
  });
});

it.each(['customer.suspend', 'customer.restart', 'customer.redeploy'] as const)(
  '%s needs no more of any quota',
  async (type) => {
    const { deps, region } = await withQuotas(1, onlineCustomer());
    await requestOperation(deps, request, type, 'acme');
    expect((await region())?.usage).toEqual({ 'fargate-vcpu': 1 });
  },
);

it('where nothing is limited, nothing is counted', async () => {
  const { given, deps, region } = setUp();
  await given(aRegionWith(aCustomer({ ...suspended })));
  await requestOperation(deps, request, 'customer.resume', 'acme');
  expect((await region())?.usage).toBeUndefined();
});

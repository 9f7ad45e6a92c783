import { readTemplate } from '@console/adapters/local-cluster/assembly';
import { requestOperation } from '@console/core/operations/request-operation';
import { regionTemplateVersion } from '@console/core/regions/template';
import { regionStackName } from '@console/core/stack-names';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createInstallation, type Installation, request } from './testing/installation.ts';

const code = 'eu-west-1';
const template = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) });

let here: Installation;
beforeEach(async () => {
  here = await createInstallation();
});
afterEach(() => here.close());

/** Updates the region, and answers how many there are of each type in the template that is deployed. */
async function update(input: Record<string, unknown>) {
  const { operation } = await requestOperation(here.base, request, 'region.update', code, input);
  const types: string[] = [];
  here.stacks.whileDeploying = async (assembly) => {
    const { Resources } = template.parse(await readTemplate(assembly, regionStackName(code)));
    types.push(...Object.values(Resources).map(({ Type }) => Type));
  };
  const ended = await here.run(operation.id);
  const count = (type: string) => types.filter((each) => each === type).length;
  return {
    ...ended,
    loadBalancers: count('AWS::ElasticLoadBalancingV2::LoadBalancer'),
    natGateways: count('AWS::EC2::NatGateway'),
  };
}

const region = () => here.store.get('region', { code });
const outputs = async () => (await region())?.outputs ?? {};

it('deploys what is asked for, and records it', async () => {
  here.stacks.current = { status: 'CREATE_COMPLETE', outputs: await outputs() };
  const updated = { ...(await outputs()), VpcId: 'vpc-1', Shard3DnsName: 's3' };
  here.stacks.outcomes = [{ status: 'UPDATE_COMPLETE', outputs: updated }];
  expect(await update({ shards: 3, natGateways: 2 })).toMatchObject({
    outcome: 'succeeded',
    loadBalancers: 3,
    natGateways: 2,
  });
  expect(await region()).toMatchObject({
    status: 'ready',
    shards: 3,
    natGateways: 2,
    template: regionTemplateVersion,
    outputs: updated,
  });
});

it('deploys the current templates with as much as there is when nothing is asked for', async () => {
  const record = await region();
  if (record) await here.store.commit([{ write: 'replace', kind: 'region', record: { ...record, natGateways: 2 } }]);
  here.stacks.current = { status: 'CREATE_COMPLETE', outputs: await outputs() };
  here.stacks.outcomes = [{ status: 'UPDATE_COMPLETE', outputs: await outputs() }];
  expect(await update({})).toMatchObject({ outcome: 'succeeded', loadBalancers: 2, natGateways: 2 });
});

it('takes the NAT gateways of the settings where the region does not say how many it has', async () => {
  here.settings.natGateways = 2;
  const record = await region();
  if (record) await here.store.commit([{ write: 'replace', kind: 'region', record: { ...record, natGateways: null } }]);
  expect(await update({})).toMatchObject({ natGateways: 2 });
});

it('keeps a load balancer that only the stack knows of', async () => {
  here.stacks.current = { status: 'UPDATE_COMPLETE', outputs: { ...(await outputs()), Shard3DnsName: 's3' } };
  expect(await update({ shards: 2 })).toMatchObject({ loadBalancers: 3 });
  expect(await region()).toMatchObject({ shards: 3 });
});

it('leaves the region ready when the stack is rolled back, and says why', async () => {
  const before = await region();
  here.stacks.current = { status: 'CREATE_COMPLETE', outputs: await outputs() };
  const failure = {
    resource: 'Nat2',
    type: 'AWS::EC2::EIP',
    reason: 'The maximum number of addresses has been reached.',
  };
  here.stacks.outcomes = [{ status: 'UPDATE_ROLLBACK_COMPLETE', outputs: await outputs(), failure }];
  const { outcome, operation } = await update({ natGateways: 2 });
  expect(outcome).toBe('failed');
  expect(operation?.error).toMatchObject({ code: 'resource-failed', resource: 'Nat2', message: failure.reason });
  expect(await region()).toMatchObject({ status: 'ready', natGateways: before?.natGateways, outputs: before?.outputs });
});

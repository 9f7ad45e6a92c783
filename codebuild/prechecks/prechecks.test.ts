import { readTemplate } from '@console/adapters/local-cluster/assembly';
import { requestOperation } from '@console/core/operations/request-operation';
import type { CaaRecord } from '@console/core/regions/delegation';
import { regionStackName } from '@console/core/stack-names';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createInstallation, type Installation, request } from '../testing/installation.ts';

const template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.object({ AvailabilityZone: z.unknown().optional() }).optional() }),
  ),
});
const nameServers = ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.org'];

let here: Installation;
let found: string[] | undefined;
let caa: Record<string, CaaRecord[]>;
let zones: { name: string; id: string }[];

beforeEach(async () => {
  here = await createInstallation();
  found = [...nameServers];
  caa = {};
  zones = [
    { name: 'us-east-1a', id: 'use1-az3' },
    { name: 'us-east-1b', id: 'use1-az1' },
    { name: 'us-east-1c', id: 'use1-az2' },
  ];
  here.surroundings.current = {
    dns: { nameServers: async () => found, caaRecords: async (name) => caa[name] ?? [] },
    hostedZone: async () => ({ name: 'example.com', nameServers }),
    zonesOf: async () => zones,
  };
});
afterEach(() => here.close());

/** Adds a region, and answers the end of the operation and the zones of the subnets in its template. */
async function add(code = 'us-east-1') {
  const subnets = zonesOfSubnets(code);
  const { operation } = await here.addRegion(code);
  return { ...(await here.run(operation.id)), subnets };
}

function zonesOfSubnets(code: string): unknown[] {
  const subnets: unknown[] = [];
  here.stacks.whileDeploying = async (assembly) => {
    const { Resources } = template.parse(await readTemplate(assembly, regionStackName(code)));
    const all = Object.values(Resources).filter(({ Type }) => Type === 'AWS::EC2::Subnet');
    subnets.push(...all.map(({ Properties }) => Properties?.AvailabilityZone));
  };
  return subnets;
}

describe('a region is not added while its domain', () => {
  it.each<[string, () => void, object]>([
    [
      'is not delegated',
      () => (found = []),
      { code: 'domain-not-delegated', hint: /example.com to: ns-1.awsdns-01.com, ns-2/ },
    ],
    [
      'is delegated elsewhere',
      () => (found = ['ns1.registrar.example']),
      {
        code: 'domain-not-delegated',
        message: /ns1.registrar.example/,
        hint: /ns-1.awsdns-01.com, ns-2.awsdns-02.org/,
      },
    ],
    [
      'forbids certificates of Amazon',
      () => (caa = { 'example.com': [{ issue: 'letsencrypt.org' }] }),
      { code: 'certificate-forbidden', hint: /example.com that allows amazon.com/ },
    ],
  ])('%s', async (_, given, error) => {
    given();
    const { operation } = await add();
    expect(operation?.status).toBe('failed');
    for (const [field, pattern] of Object.entries(error)) {
      expect(operation?.error?.[field as 'code']).toMatch(pattern);
    }
    expect(here.stacks.calls).toEqual([]);
  });

  it('goes on, and says so, where public DNS cannot be asked', async () => {
    found = undefined;
    expect((await add()).outcome).toBe('succeeded');
    expect(here.lines.join('\n')).toContain('Public DNS cannot be asked for example.com');
  });
});

describe('the zones of a region', () => {
  it('are two with Fargate', async () => {
    const { outcome, subnets } = await add();
    expect(outcome).toBe('succeeded');
    expect(new Set(subnets)).toEqual(new Set(['us-east-1b', 'us-east-1c']));
    expect(subnets).toHaveLength(4);
  });

  it('end the operation where there are not two', async () => {
    zones = zones.slice(0, 2);
    expect((await add()).operation?.error).toMatchObject({ code: 'too-few-zones' });
    expect(here.stacks.calls).toEqual([]);
  });

  it('stay those that the region has when it is updated', async () => {
    const subnets = zonesOfSubnets('eu-west-1');
    const { operation } = await requestOperation(here.base, request, 'region.update', 'eu-west-1', { shards: 3 });
    await here.run(operation.id);
    expect(new Set(subnets)).toEqual(new Set(['eu-west-1a', 'eu-west-1b']));
  });

  it('are left to the local cluster on one machine', async () => {
    here.surroundings.current = undefined;
    expect((await add()).subnets[0]).toEqual({ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] });
  });
});

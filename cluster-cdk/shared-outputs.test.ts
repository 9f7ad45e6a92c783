import { describe, expect, it } from 'vitest';
import { parseRegionOutputs } from './shared-outputs.ts';
import { regionOutputs } from './testing/samples.ts';
import { regionTemplate } from './testing/templates.ts';

describe("the region's outputs", () => {
  it('are what customers need, by the names that the stack of the region gives them', () => {
    const published = Object.keys(regionTemplate({ shards: 2 }).findOutputs('*'));
    expect(published.sort()).toEqual(Object.keys(regionOutputs).sort());
  });

  it('are read into lists and load balancers', () => {
    const outputs = parseRegionOutputs(regionOutputs);
    expect(outputs.availabilityZones).toEqual(['eu-central-1a', 'eu-central-1b']);
    expect(Object.keys(outputs.shards)).toEqual(['1', '2']);
    expect(outputs.shards[2]).toMatchObject({
      fullName: 'app/s2/1',
      dnsName: 'shard-2.eu-central-1.elb.amazonaws.com',
    });
  });

  it('are refused, with every name that is missing', () => {
    const { VpcId: _vpc, Shard2DnsName: _dns, ...rest } = regionOutputs;
    expect(() => parseRegionOutputs({ ...rest, ClusterName: '' })).toThrow(
      /has no VpcId, ClusterName, Shard2DnsName\. Deploy the region again\./,
    );
  });

  it('are refused when the region has no load balancer', () => {
    const plain = Object.fromEntries(Object.entries(regionOutputs).filter(([name]) => !name.startsWith('Shard')));
    expect(() => parseRegionOutputs(plain)).toThrow(/has no Shard1ListenerArn/);
  });

  it('are refused when subnets and zones do not pair', () => {
    expect(() => parseRegionOutputs({ ...regionOutputs, PrivateSubnetIds: 'subnet-a' })).toThrow(/not as many/);
  });
});

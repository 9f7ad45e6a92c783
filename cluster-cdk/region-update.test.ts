import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { RegionStackProps } from './region-props.ts';
import { regionTemplate } from './testing/templates.ts';

interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
}

const resourcesOf = (change: Partial<RegionStackProps>): Record<string, Resource> =>
  regionTemplate(change).toJSON().Resources;

/** What an update from `before` to `after` changes of what is there, as `<type> <property>`. */
function changes(before: Record<string, Resource>, after: Record<string, Resource>): string[] {
  const found = Object.entries(before).flatMap(([id, { Type, Properties = {} }]) => {
    const next = after[id];
    if (next?.Type !== Type) return [`${Type} is removed`];
    const names = new Set([...Object.keys(Properties), ...Object.keys(next.Properties ?? {})]);
    return [...names]
      .filter((name) => !isDeepStrictEqual(Properties[name], next.Properties?.[name]))
      .map((name) => `${Type} ${name}`);
  });
  return [...new Set(found)].sort();
}

const present = resourcesOf({ shards: 1, natGateways: 1 });

describe('an update of a region', () => {
  it('to more load balancers changes nothing of those in service', () => {
    expect(changes(present, resourcesOf({ shards: 3, natGateways: 1 }))).toEqual([
      'AWS::S3::BucketPolicy PolicyDocument',
    ]);
  });

  it('to two NAT gateways changes only which one a private subnet sends its traffic to', () => {
    expect(changes(present, resourcesOf({ shards: 1, natGateways: 2 }))).toEqual(['AWS::EC2::Route NatGatewayId']);
  });

  it('to the names of its zones leaves every subnet in its zone', () => {
    const zones: [string, string] = ['eu-central-1a', 'eu-central-1b'];
    const named = resourcesOf({ shards: 1, natGateways: 1, availabilityZones: zones });
    expect(changes(present, named)).toEqual(['AWS::EC2::Subnet AvailabilityZone']);
    const resolved = JSON.parse(
      JSON.stringify(present).replace(
        /\{"Fn::Select":\[([01]),\{"Fn::GetAZs":""\}\]\}/g,
        (_, index) => `"${zones[index]}"`,
      ),
    );
    expect(changes(resolved, named)).toEqual([]);
  });
});

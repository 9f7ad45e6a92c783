import { DomainError } from '@console/core/errors';
import { fileSystemOutput } from '@console/core/regions/file-system';

/** One of a region's load balancers. */
export interface Shard {
  listenerArn: string;
  dnsName: string;
  /** Hosted zone of the load balancer's own name, for alias records. */
  zoneId: string;
  /** `app/<name>/<id>`, the dimension of its metrics. */
  fullName: string;
  securityGroupId: string;
}

/** The outputs of a region's stack that the stacks of its customers need. */
export interface RegionOutputs {
  vpcId: string;
  privateSubnetIds: string[];
  availabilityZones: string[];
  clusterName: string;
  clusterArn: string;
  databaseSubnetGroupName: string;
  alarmTopicArn: string;
  hostedZoneId: string;
  /** Absent in a region whose stack was made before it had a file system. */
  fileSystemId?: string;
  /** By number, starting with 1. */
  shards: Record<number, Shard>;
}

/** Names of the outputs of the region's stack. */
export const outputNames = {
  vpcId: 'VpcId',
  privateSubnetIds: 'PrivateSubnetIds',
  availabilityZones: 'AvailabilityZones',
  clusterName: 'ClusterName',
  clusterArn: 'ClusterArn',
  databaseSubnetGroupName: 'DatabaseSubnetGroupName',
  alarmTopicArn: 'AlarmTopicArn',
  hostedZoneId: 'HostedZoneId',
} as const;

/** Names of the outputs of load balancer `n`. */
export const shardOutputNames = (n: number) =>
  ({
    listenerArn: `Shard${n}ListenerArn`,
    dnsName: `Shard${n}DnsName`,
    zoneId: `Shard${n}ZoneId`,
    fullName: `Shard${n}FullName`,
    securityGroupId: `Shard${n}SecurityGroupId`,
  }) as const;

const shardNumbers = (outputs: Readonly<Record<string, string>>): number[] =>
  Object.keys(outputs)
    .flatMap((name) => /^Shard(\d+)[A-Z]/.exec(name)?.[1] ?? [])
    .map(Number);

/** Load balancers that a region's stack has. */
export const countShards = (outputs: Readonly<Record<string, string>>): number => Math.max(0, ...shardNumbers(outputs));

type Names = Readonly<Record<string, string>>;

const list = (text: string): string[] => text.split(',').filter((item) => item !== '');

/** @throws DomainError `region-incomplete` that names every missing output */
export function parseRegionOutputs(outputs: Readonly<Record<string, string>>): RegionOutputs {
  const missing: string[] = [];
  const read = <N extends Names>(names: N): Record<keyof N, string> => {
    const entries = Object.entries(names).map(([key, name]) => {
      if (!outputs[name]) missing.push(name);
      return [key, outputs[name] ?? ''];
    });
    return Object.fromEntries(entries);
  };

  const { privateSubnetIds, availabilityZones, ...plain } = read(outputNames);
  const shards = Object.fromEntries(
    [...new Set([1, ...shardNumbers(outputs)])].map((n) => [n, read(shardOutputNames(n))]),
  );

  if (missing.length > 0) throw incomplete(`has no ${missing.join(', ')}`);
  const lists = { privateSubnetIds: list(privateSubnetIds), availabilityZones: list(availabilityZones) };
  if (lists.privateSubnetIds.length !== lists.availabilityZones.length) {
    throw incomplete(`names ${privateSubnetIds} as subnets of ${availabilityZones}, which are not as many`);
  }
  const fileSystemId = outputs[fileSystemOutput];
  return { ...plain, ...lists, shards, ...(fileSystemId && { fileSystemId }) };
}

const incomplete = (what: string) =>
  new DomainError(
    'conflict',
    'region-incomplete',
    `The outputs of the region's stack are incomplete: it ${what}. Deploy the region again.`,
  );

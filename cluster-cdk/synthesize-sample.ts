import { containersProduct } from '@console/core/products/model';
import type { CustomerStackProps } from './customer-props.ts';
import type { RegionOutputs } from './shared-outputs.ts';
import { type SynthesizedStack, synthesizeCustomer } from './synthesize.ts';

const sample = containersProduct.parse({
  id: 'sample',
  name: 'Sample',
  versions: [{ version: '1', image: 'sample:1' }],
  defaultVersion: '1',
  port: 80,
  healthPath: '/',
  startupSeconds: 10,
  database: 'postgres',
  environment: { DATABASE_HOST: '${database.host}' },
  secrets: { DATABASE_PASSWORD: '${database.password}' },
  sizes: { small: { cpu: 256, memoryMiB: 512, tasks: [1, 2] } },
});

const id = '01JD0000000000000000000000';

const shard = {
  listenerArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/sample/1/1',
  dnsName: 'sample.us-east-1.elb.amazonaws.com',
  zoneId: 'Z1',
  fullName: 'app/sample/1',
  securityGroupId: 'sg-1',
};

const shared: RegionOutputs = {
  vpcId: 'vpc-1',
  privateSubnetIds: ['subnet-1', 'subnet-2'],
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  clusterName: 'sample',
  clusterArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/sample',
  databaseSubnetGroupName: 'sample',
  alarmTopicArn: 'arn:aws:sns:us-east-1:111122223333:sample',
  hostedZoneId: 'Z1',
  shards: { 1: shard },
};

const props: CustomerStackProps = {
  account: '111122223333',
  region: 'us-east-1',
  domainName: 'example.com',
  customer: { id, code: 'sample', name: 'Sample', url: 'https://sample.example.com/', adminEmail: 'admin@example.com' },
  product: sample,
  version: '1',
  size: 'small',
  suspended: false,
  release: id,
  slot: { shard: 1, priority: 1 },
  shared,
};

/** Synthesizes a customer who does not exist, so that the next synthesis finds everything loaded and compiled. */
export const synthesizeSample = (outdir: string): SynthesizedStack => synthesizeCustomer(props, outdir);

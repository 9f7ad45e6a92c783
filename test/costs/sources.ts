import { type PriceName, prices } from '@console/core/costs/prices';
import { siloPrices } from './silo.ts';

type Name = PriceName | keyof typeof siloPrices;

export interface PriceSource {
  name: Name;
  what: string;
  usd: number;
  /** AWS's page with this price. */
  page: string;
  /** Whether a second published copy of the price was seen to say the same. */
  compared: boolean;
}

const all = { ...prices, ...siloPrices };
const on = (page: string) => `https://aws.amazon.com/${page}/pricing/`;
const from = (page: string, compared: boolean) => (what: string, name: Name) => ({
  name,
  what,
  usd: all[name],
  page: on(page),
  compared,
});

const fargate = from('fargate', true);
const aurora = from('rds/aurora', true);
const loadBalancing = from('elasticloadbalancing', true);
const vpc = from('vpc', true);
const cloudWatch = from('cloudwatch', true);

/** Where each price comes from. */
export const priceSources: readonly PriceSource[] = [
  fargate('Fargate, Linux on ARM: per vCPU-hour', 'fargateVcpuHour'),
  fargate('Fargate, Linux on ARM: per GB-hour', 'fargateGbHour'),
  fargate('Fargate, Linux on x86: per vCPU-hour', 'fargateX86VcpuHour'),
  fargate('Fargate, Linux on x86: per GB-hour', 'fargateX86GbHour'),
  aurora('Aurora Serverless v2: per capacity-unit hour', 'auroraAcuHour'),
  aurora('Aurora Standard storage: per GB-month', 'auroraGbMonth'),
  from('rds/aurora', false)('Aurora Standard: per million I/O requests', 'auroraMillionRequests'),
  aurora('Aurora backups and snapshots: per GB-month', 'auroraBackupGbMonth'),
  from('efs', true)('EFS Standard storage: per GB-month', 'efsGbMonth'),
  from('backup', false)('AWS Backup of EFS: per GB-month', 'efsBackupGbMonth'),
  from('rds/aurora', false)('Aurora PostgreSQL, db.t3.medium: per hour', 'auroraInstanceHour'),
  loadBalancing('Application load balancer: per hour', 'loadBalancerHour'),
  loadBalancing('Application load balancer: per capacity-unit hour', 'loadBalancerUnitHour'),
  vpc('NAT gateway: per hour', 'natGatewayHour'),
  vpc('NAT gateway: per GB processed', 'natGb'),
  vpc('Public IPv4 address: per hour', 'publicAddressHour'),
  from('ec2', true)('Data transfer out to the internet: per GB', 'transferOutGb'),
  from('route53', false)('Hosted zone: per month', 'hostedZoneMonth'),
  from('secrets-manager', false)('Secret: per month', 'secretMonth'),
  from('cloudwatch', false)('Alarm: per metric and month', 'alarmMonth'),
  cloudWatch('Dashboard: per month', 'dashboardMonth'),
  cloudWatch('Custom metric: per month', 'customMetricMonth'),
  cloudWatch('Logs: per GB ingested', 'logGbIngested'),
  from('cloudwatch', false)('Logs: per GB-month, not compressed', 'logGbMonth'),
  from('cloudwatch', false)('Flow logs delivered to S3: per GB', 'flowLogGb'),
  from('s3', true)('S3 Standard: per GB-month', 's3GbMonth'),
  from('kms', true)('Key: per month', 'encryptionKeyMonth'),
  from('dynamodb', false)('DynamoDB, provisioned: per read unit and hour', 'tableReadUnitHour'),
  from('dynamodb', false)('DynamoDB, provisioned: per write unit and hour', 'tableWriteUnitHour'),
  from('dynamodb', false)('DynamoDB, on demand: per million read request units', 'tableMillionReads'),
  from('dynamodb', false)('DynamoDB, on demand: per million write request units', 'tableMillionWrites'),
  from('lambda', false)('Lambda on ARM: per GB-second', 'lambdaGbSecond'),
  from('lambda', false)('Lambda: per million requests', 'lambdaMillionRequests'),
  from('api-gateway', false)('HTTP API: per million requests', 'apiMillionRequests'),
  from('eventbridge', false)('EventBridge: per million custom events', 'millionEvents'),
  from('codebuild', false)('CodeBuild, ARM, small: per minute', 'buildMinute'),
  from('cognito', false)('Cognito, tier Plus: per active user and month', 'userMonth'),
];

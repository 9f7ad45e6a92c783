import { prices } from '../prices.ts';
import { siloPrices } from './silo.ts';

export interface PriceSource {
  what: string;
  usd: number;
  /** AWS's page with this price. */
  page: string;
  /** Whether a second published copy of the price was seen to say the same. */
  compared: boolean;
}

const on = (page: string) => `https://aws.amazon.com/${page}/pricing/`;
const from = (page: string, compared: boolean) => (what: string, usd: number) => ({
  what,
  usd,
  page: on(page),
  compared,
});

const fargate = from('fargate', true);
const aurora = from('rds/aurora', true);
const loadBalancing = from('elasticloadbalancing', true);
const cloudWatch = from('cloudwatch', false);

/** Where each price comes from. */
export const priceSources: readonly PriceSource[] = [
  fargate('Fargate, Linux on ARM: per vCPU-hour', prices.fargateVcpuHour),
  fargate('Fargate, Linux on ARM: per GB-hour', prices.fargateGbHour),
  fargate('Fargate, Linux on x86: per vCPU-hour', siloPrices.fargateX86VcpuHour),
  fargate('Fargate, Linux on x86: per GB-hour', siloPrices.fargateX86GbHour),
  aurora('Aurora Serverless v2: per capacity-unit hour', prices.auroraAcuHour),
  aurora('Aurora Standard storage: per GB-month', prices.auroraGbMonth),
  from('rds/aurora', false)('Aurora PostgreSQL, db.t3.medium: per hour', siloPrices.auroraInstanceHour),
  loadBalancing('Application load balancer: per hour', prices.loadBalancerHour),
  loadBalancing('Application load balancer: per capacity-unit hour', siloPrices.loadBalancerUnitHour),
  from('vpc', true)('NAT gateway: per hour', prices.natGatewayHour),
  from('vpc', false)('Public IPv4 address: per hour', prices.publicAddressHour),
  from('route53', false)('Hosted zone: per month', prices.hostedZoneMonth),
  from('secrets-manager', false)('Secret: per month', prices.secretMonth),
  cloudWatch('Alarm: per month', prices.alarmMonth),
  cloudWatch('Logs: per GB ingested', prices.logGbIngested),
  from('kms', true)('Key: per month', prices.encryptionKeyMonth),
];

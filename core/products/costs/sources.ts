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
  fargate('Fargate, Linux on ARM: vCPU and hour', prices.fargateVcpuHour),
  fargate('Fargate, Linux on ARM: GB and hour', prices.fargateGbHour),
  fargate('Fargate, Linux on x86: vCPU and hour', siloPrices.fargateX86VcpuHour),
  fargate('Fargate, Linux on x86: GB and hour', siloPrices.fargateX86GbHour),
  aurora('Aurora Serverless v2: unit and hour', prices.auroraAcuHour),
  aurora('Aurora Standard storage: GB and month', prices.auroraGbMonth),
  from('rds/aurora', false)('Aurora PostgreSQL, db.t3.medium: hour', siloPrices.auroraInstanceHour),
  loadBalancing('Application load balancer: hour', prices.loadBalancerHour),
  loadBalancing('Application load balancer: unit of load and hour', siloPrices.loadBalancerUnitHour),
  from('vpc', true)('NAT gateway: hour', prices.natGatewayHour),
  from('vpc', false)('Public IPv4 address: hour', prices.publicAddressHour),
  from('route53', false)('Hosted zone: month', prices.hostedZoneMonth),
  from('secrets-manager', false)('Secret: month', prices.secretMonth),
  cloudWatch('Alarm: month', prices.alarmMonth),
  cloudWatch('Log: GB taken in', prices.logGbIngested),
  from('kms', true)('Key: month', prices.encryptionKeyMonth),
];

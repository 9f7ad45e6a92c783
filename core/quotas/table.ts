import type { QuotaId } from '../contract/quota.ts';

export interface Quota {
  /** As Service Quotas calls it. */
  name: string;
  /** Code of the service in Service Quotas. */
  service: string;
  /** Left out where Service Quotas has none, or none is known. */
  code?: string;
  /** What an account has at first. */
  default: number;
  /** Regions with another default. */
  byRegion?: Readonly<Record<string, number>>;
  /** What one value is for. */
  per: 'account' | 'region' | 'load balancer' | 'file system';
  adjustable: boolean;
  /** Where AWS documents it. */
  source: string;
}

const guide = 'https://docs.aws.amazon.com';
const general = `${guide}/general/latest/gr`;
const balancers = `${guide}/elasticloadbalancing/latest/application/load-balancer-limits.html`;
const databases = `${guide}/AmazonRDS/latest/AuroraUserGuide/CHAP_Limits.html`;
const networks = `${guide}/vpc/latest/userguide/amazon-vpc-limits.html`;

/** Default quotas of AWS, November 2026. Accounts may have others: new ones fewer, old ones more. */
export const quotas: Readonly<Record<QuotaId, Quota>> = {
  'alb-target-groups': {
    name: 'Target Groups per Application Load Balancer',
    service: 'elasticloadbalancing',
    code: 'L-822D1B1B',
    default: 100,
    per: 'load balancer',
    adjustable: false,
    source: balancers,
  },
  'alb-rules': {
    name: 'Rules per Application Load Balancer',
    service: 'elasticloadbalancing',
    code: 'L-7EED9B64',
    default: 100,
    per: 'load balancer',
    adjustable: true,
    source: balancers,
  },
  'fargate-vcpu': {
    name: 'Fargate On-Demand vCPU resource count',
    service: 'fargate',
    code: 'L-3032A538',
    default: 6,
    per: 'region',
    adjustable: true,
    source: `${general}/ecs-service.html`,
  },
  'rds-clusters': {
    name: 'DB clusters',
    service: 'rds',
    code: 'L-952B80B8',
    default: 40,
    per: 'region',
    adjustable: true,
    source: databases,
  },
  'rds-instances': {
    name: 'DB instances',
    service: 'rds',
    code: 'L-7B6409FD',
    default: 40,
    byRegion: { 'ap-south-1': 20 },
    per: 'region',
    adjustable: true,
    source: databases,
  },
  'rds-snapshots': {
    name: 'Manual DB cluster snapshots',
    service: 'rds',
    code: 'L-9B510759',
    default: 100,
    per: 'region',
    adjustable: true,
    source: databases,
  },
  'security-groups': {
    name: 'VPC security groups per Region',
    service: 'vpc',
    code: 'L-E79EC296',
    default: 2_500,
    per: 'region',
    adjustable: true,
    source: networks,
  },
  'iam-roles': {
    name: 'Roles per account',
    service: 'iam',
    code: 'L-FE177D64',
    default: 1_000,
    per: 'account',
    adjustable: true,
    source: `${guide}/IAM/latest/UserGuide/reference_iam-quotas.html`,
  },
  'cloudformation-stacks': {
    name: 'Stack count',
    service: 'cloudformation',
    code: 'L-0485CB21',
    default: 2_000,
    per: 'region',
    adjustable: true,
    source: `${guide}/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html`,
  },
  'cloudwatch-alarms': {
    name: 'Metric alarms',
    service: 'monitoring',
    default: 5_000,
    per: 'region',
    adjustable: true,
    source: `${guide}/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html`,
  },
  'load-balancers': {
    name: 'Application Load Balancers per Region',
    service: 'elasticloadbalancing',
    code: 'L-53DA6B97',
    default: 50,
    per: 'region',
    adjustable: true,
    source: balancers,
  },
  'elastic-ips': {
    name: 'EC2-VPC Elastic IPs',
    service: 'ec2',
    code: 'L-0263D0A3',
    default: 5,
    per: 'region',
    adjustable: true,
    source: networks,
  },
  'codebuild-builds': {
    name: 'Concurrently running builds for ARM/Small environment',
    service: 'codebuild',
    code: 'L-5ED1D25B',
    default: 1,
    per: 'region',
    adjustable: true,
    source: `${guide}/codebuild/latest/userguide/limits.html`,
  },
  'lambda-concurrency': {
    name: 'Concurrent executions',
    service: 'lambda',
    code: 'L-B99A9384',
    default: 10,
    per: 'region',
    adjustable: true,
    source: `${guide}/lambda/latest/dg/gettingstarted-limits.html`,
  },
  'efs-file-systems': {
    name: 'File systems per account',
    service: 'elasticfilesystem',
    code: 'L-848C634D',
    default: 1_000,
    per: 'region',
    adjustable: true,
    source: `${guide}/efs/latest/ug/limits.html`,
  },
  'efs-access-points': {
    name: 'Access points per file system',
    service: 'elasticfilesystem',
    default: 10_000,
    per: 'file system',
    adjustable: true,
    source: `${guide}/efs/latest/ug/limits.html`,
  },
  'ssm-parameters': {
    name: 'Standard parameters',
    service: 'ssm',
    default: 10_000,
    per: 'region',
    adjustable: false,
    source: `${general}/ssm.html`,
  },
  'user-pools': {
    name: 'User pools per Region',
    service: 'cognito-idp',
    default: 1_000,
    per: 'region',
    adjustable: true,
    source: `${guide}/cognito/latest/developerguide/quotas.html`,
  },
  'dynamodb-tables': {
    name: 'Maximum number of tables',
    service: 'dynamodb',
    code: 'L-F98FE922',
    default: 2_500,
    per: 'region',
    adjustable: true,
    source: `${guide}/amazondynamodb/latest/developerguide/ServiceQuotas.html`,
  },
  'http-apis': {
    name: 'APIs per Region',
    service: 'apigateway',
    default: 600,
    per: 'region',
    adjustable: true,
    source: `${guide}/apigateway/latest/developerguide/http-api-quotas.html`,
  },
  'api-domain-names': {
    name: 'Custom domain names',
    service: 'apigateway',
    code: 'L-A93447B8',
    default: 120,
    per: 'region',
    adjustable: true,
    source: `${guide}/apigateway/latest/developerguide/http-api-quotas.html`,
  },
  'lambda-storage': {
    name: 'Function and layer storage',
    service: 'lambda',
    code: 'L-2ACBD22F',
    default: 75,
    per: 'region',
    adjustable: true,
    source: `${guide}/lambda/latest/dg/gettingstarted-limits.html`,
  },
  'event-buses': {
    name: 'Event buses',
    service: 'events',
    default: 100,
    per: 'region',
    adjustable: true,
    source: `${guide}/eventbridge/latest/userguide/eb-quota.html`,
  },
};

export const defaultQuota = (id: QuotaId, region: string): number =>
  quotas[id].byRegion?.[region] ?? quotas[id].default;

/** Where a region's quota is shown and an increase requested; null when it cannot be raised. */
export function quotaUrl(id: QuotaId, region: string): string | null {
  const { service, code, adjustable, per } = quotas[id];
  if (!adjustable) return null;
  const home = per === 'account' ? accountRegion : region;
  const page = `https://${home}.console.aws.amazon.com/servicequotas/home/services/${service}/quotas`;
  return code ? `${page}/${code}` : page;
}

/** Service Quotas tells the quotas of whole accounts in this region only. */
export const accountRegion = 'us-east-1';

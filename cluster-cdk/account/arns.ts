import type { Configuration } from '@console/core/configuration/model';
import { eventBusArn, policyArn, policyNames } from '@console/core/configuration/names';
import {
  customerStackName,
  optionSecretName,
  poolStackName,
  regionStackName,
  tenancyPrefix,
  tenantTablePrefix,
} from '@console/core/stack-names';

/** What the stack of the cluster account needs to know about the installation. */
export type AccountStackProps = Pick<
  Configuration,
  'managementAccount' | 'managementRegion' | 'clusterAccount' | 'hostedZoneId' | 'domainName'
>;

/** The CDK's name for the resources that `cdk bootstrap` creates. */
const QUALIFIER = 'hnb659fds';
export const toolkitStack = 'CDKToolkit';

const hostedStacks = [customerStackName('*'), poolStackName('*'), regionStackName('*')];
/** The stacks that can hold functions. */
const functionStacks = [poolStackName('*'), customerStackName('*')];

/** ARNs of the resources that the policies of the cluster account name. */
export function arnsOf({ clusterAccount: account, hostedZoneId, domainName, ...management }: AccountStackProps) {
  const arn = (service: string, rest: string) => `arn:aws:${service}:*:${account}:${rest}`;
  const global = (service: string, rest: string) => `arn:aws:${service}::${account}:${rest}`;
  const toolkitRole = (kind: string) => global('iam', `role/cdk-${QUALIFIER}-${kind}-${account}-*`);
  return {
    account,
    arn,
    /** Resources whose generated names begin with the name of the stack. */
    ofStacks: (service: string, type: string) => [
      arn(service, `${type}customer-*`),
      arn(service, `${type}${poolStackName('*')}`),
      arn(service, `${type}${regionStackName('')}-*`),
    ],
    stacks: hostedStacks.map((name) => arn('cloudformation', `stack/${name}/*`)),
    stackRoles: [
      global('iam', 'role/customer-*'),
      global('iam', `role/${poolStackName('*')}`),
      global('iam', `role/${regionStackName('')}-*`),
    ],
    ownRoles: global('iam', 'role/deployment-console-*'),
    ownPolicies: global('iam', 'policy/deployment-console-*'),
    toolkit: {
      stack: arn('cloudformation', `stack/${toolkitStack}/*`),
      roles: toolkitRole('*'),
      role: toolkitRole,
      bucket: `arn:aws:s3:::cdk-${QUALIFIER}-assets-${account}-*`,
      repository: arn('ecr', `repository/cdk-${QUALIFIER}-container-assets-${account}-*`),
      version: arn('ssm', `parameter/cdk-bootstrap/${QUALIFIER}/version`),
    },
    /**
     * Generated names of secrets begin with the logical id, not with the name of the stack. A customer's stack tags all
     * of its own.
     */
    secrets: ['DatabaseCredentials*', 'Secret*'].map((name) => arn('secretsmanager', `secret:${name}`)),
    customerStacks: arn('cloudformation', `stack/${customerStackName('*')}/*`),
    customerRoles: global('iam', `role/${customerStackName('*')}`),
    customerTasks: arn('ecs', `task-definition/${customerStackName('*')}`),
    /** Values that operators set. Secrets Manager adds six characters to each name. */
    optionSecrets: arn('secretsmanager', `secret:${optionSecretName(customerStackName('*'))}-??????`),
    topics: arn('sns', `${regionStackName('')}-*`),
    functions: functionStacks.map((name) => arn('lambda', `function:${name}`)),
    functionRoles: functionStacks.map((name) => global('iam', `role/${name}`)),
    /** Shared tables, those of silos, and those of private tenants. */
    tables: [...functionStacks, tenantTablePrefix('*')].map((name) =>
      arn('dynamodb', `table/${name.replace(/\*-$/, '*')}`),
    ),
    /** Counters of tenants: of pools, and of silos. */
    usageTables: functionStacks.map((name) => arn('dynamodb', `table/${name.replace(/\*$/, '*-ApplicationUsage*')}`)),
    queues: functionStacks.map((name) => arn('sqs', name)),
    buses: functionStacks.flatMap((name) => [arn('events', `event-bus/${name}`), arn('events', `rule/${name}`)]),
    eventBuses: functionStacks.map((name) => arn('events', `event-bus/${name}`)),
    tenancyParameters: arn('ssm', `parameter${tenancyPrefix('*').slice(0, -1)}`),
    /** What other systems read of accounts. */
    accountParameters: ['accounts', 'platform'].map((tree) => arn('ssm', `parameter/${tree}/*`)),
    dashboards: `arn:aws:cloudwatch::${account}:dashboard/${poolStackName('*')}`,
    accessLogs: `arn:aws:s3:::${regionStackName('')}-*`,
    domainName,
    hostedZone: `arn:aws:route53:::hostedzone/${hostedZoneId}`,
    eventBus: eventBusArn(management),
    boundary: policyArn(account, policyNames.boundary),
    applicationBoundary: policyArn(account, policyNames.applicationBoundary),
    functionsBoundary: policyArn(account, policyNames.functionsBoundary),
  };
}
export type Arns = ReturnType<typeof arnsOf>;

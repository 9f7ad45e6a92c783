import {
  accountBusName,
  executionPolicyArns,
  policyArn,
  policyNames,
  roleNames,
  stackNames,
} from '@console/core/configuration/names';
import { customerTag, generatedTag } from '@console/core/stack-names';
import { configuration } from '@console/management-cdk/testing/sample';
import { type SynthesizedStack, synthesizeStacks } from '../stacks.ts';
import { type Document, eventBusPolicy, managedPolicy, type Policy, parametersOf, type Role, roleOf } from './roles.ts';
import { arnOf } from './template.ts';

/** The zone of the customers' domain. */
export const hostedZone = configuration.hostedZoneId;

export const { domainName } = configuration;

export const NAMES = 'route53:ChangeResourceRecordSetsNormalizedRecordNames';

/** The condition keys of a change of one record. */
export const recordOf = (name: string, type: string): Record<string, string[]> => ({
  [NAMES]: [name],
  'route53:ChangeResourceRecordSetsRecordTypes': [type],
});

/** The condition keys of what is in the stack of a customer. */
export const ofCustomer = { [`aws:ResourceTag/${customerTag}`]: 'acme' };

/** The condition keys of a generated value of a customer. */
export const generatedValue = { ...ofCustomer, [`aws:ResourceTag/${generatedTag}`]: 'ADMIN_PASSWORD' };

/** The condition key of a request about a cluster. */
export const inClusterOf = (cluster: string) => ({
  'ecs:cluster': `arn:aws:ecs:${region}:${clusterAccount}:cluster/${cluster}`,
});

/** Every stack, to look for statements that none of them may have. */
export const allStacks = synthesizeStacks();

function stack(name: string): SynthesizedStack {
  const found = allStacks.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no stack ${name}`);
  return found;
}

const values = parametersOf(allStacks);
const management = stack(stackNames.management);
const account = stack(stackNames.account);
const { clusterAccount, managementRegion: region } = configuration;

const boundary = managedPolicy(account, policyNames.boundary);
const executionBoundary = managedPolicy(account, policyNames.executionBoundary);
const executionPolicies = executionPolicyArns(clusterAccount).map((arn) =>
  managedPolicy(account, arn.slice(arn.lastIndexOf('/') + 1)),
);
const applicationBoundary = managedPolicy(account, policyNames.applicationBoundary);

const arnOfType = ({ template, environment }: SynthesizedStack, type: string): string => {
  const id = Object.keys(template.Resources).find((candidate) => template.Resources[candidate]?.Type === type);
  if (!id) throw new Error(`There is no ${type}`);
  return arnOf(template, id, environment);
};

/** A role of the cluster account that a customer's stack or the CDK's bootstrap creates. */
const createdRole = (name: string, policies: Policy[], boundaries: Policy[]): Role => ({
  arn: `arn:aws:iam::${clusterAccount}:role/${name}`,
  account: clusterAccount,
  policies,
  boundary: boundaries,
  trust: { Statement: [] },
});

const everything = [
  { name: 'Everything', policy: { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] } },
];

/** The roles of an installation, as in the synthesised templates. */
export const roles = {
  job: roleOf(management, roleNames.job, values),
  dispatcher: roleOf(management, 'DispatcherRole', values),
  settle: roleOf(management, 'SettleRole', values),
  reconciler: roleOf(management, roleNames.reconcile, values),
  alerts: roleOf(management, 'AlertsRole', values),
  worker: roleOf(management, roleNames.worker, values),
  api: roleOf(stack(stackNames.app), roleNames.api, values),
  deploy: roleOf(account, roleNames.deploy, values),
  read: roleOf(account, roleNames.read, values),
  secrets: roleOf(account, roleNames.secrets, values),
  cloudFormation: createdRole(`cdk-hnb659fds-cfn-exec-role-${clusterAccount}-${region}`, executionPolicies, [
    executionBoundary,
  ]),
  /** CloudFormation with every permission: only its boundary limits it. */
  overprivilegedCloudFormation: createdRole(`cdk-hnb659fds-cfn-exec-role-${clusterAccount}-${region}`, everything, [
    executionBoundary,
  ]),
  /** Bootstrapped with every permission: only the boundary limits it. */
  overprivileged: createdRole(`cdk-hnb659fds-deploy-role-${clusterAccount}-${region}`, everything, [boundary]),
  /** A customer's task with every permission: only the boundary limits it. */
  task: createdRole('customer-acme-ApplicationTask', everything, [applicationBoundary]),
  /** The role of a region that forwards events, with every permission. */
  forwarding: createdRole('console-region-EventsAlarmsEventsRole', everything, [applicationBoundary]),
} satisfies Record<string, Role>;
export type RoleName = keyof typeof roles;

const inCluster = (service: string, rest: string) => `arn:aws:${service}:${region}:${clusterAccount}:${rest}`;
const table = arnOfType(management, 'AWS::DynamoDB::Table');

/** ARNs of the resources that requests are about. */
export const targets = {
  table,
  index: `${table}/index/gsi1`,
  accountBus: `arn:aws:events:${region}:${configuration.managementAccount}:event-bus/${accountBusName}`,
  exportedFile: `${arnOfType(management, 'AWS::S3::Bucket')}/exports/acme.zip`,
  bucketOfExports: arnOfType(management, 'AWS::S3::Bucket'),
  project: arnOfType(management, 'AWS::CodeBuild::Project'),
  jobLog: `arn:aws:logs:${region}:${management.environment.account}:log-group:${values['/deployment-console/job-log-group']}:log-stream:1`,
  onCallTopic: arnOfType(management, 'AWS::SNS::Topic'),
  userPool: arnOfType(stack(stackNames.app), 'AWS::Cognito::UserPool'),
  customerStack: inCluster('cloudformation', 'stack/customer-acme/1'),
  toolkitStack: inCluster('cloudformation', 'stack/CDKToolkit/1'),
  otherStack: inCluster('cloudformation', 'stack/payroll/1'),
  otherSecret: inCluster('secretsmanager', 'secret:payroll-AbCdEf'),
  otherSnapshot: inCluster('rds', 'cluster-snapshot:payroll-final'),
  clusterSnapshot: inCluster('rds', 'cluster-snapshot:customer-acme-snapshot-databasecluster'),
  instanceSnapshot: inCluster('rds', 'snapshot:customer-acme-snapshot-databasewriter'),
  serviceLinkedRole: `arn:aws:iam::${clusterAccount}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
  evilCdkRole: `arn:aws:iam::${clusterAccount}:role/cdk-hnb659fds-evil-${clusterAccount}-${region}`,
  secret: inCluster('secretsmanager', 'secret:DatabaseCredentials-AbCdEf'),
  optionSecret: inCluster('secretsmanager', 'secret:deployment-console/customer-acme/options-AbCdEf'),
  ownSecret: inCluster('secretsmanager', 'secret:deployment-console/mail-AbCdEf'),
  customerTasks: inCluster('ecs', 'task-definition/customer-acme:7'),
  erasureTask: inCluster('ecs', 'task-definition/customer-acme_erasure:1'),
  otherTasks: inCluster('ecs', 'task-definition/payroll:7'),
  task: inCluster('ecs', 'task/console-region-Cluster/0123456789abcdef'),
  otherTask: inCluster('ecs', 'task/payroll/0123456789abcdef'),
  regionRole: `arn:aws:iam::${clusterAccount}:role/console-region-EventsAlarmsEventsRole`,
  customerLogGroup: inCluster('logs', 'log-group:customer-acme-ApplicationLogs'),
  customerLog: inCluster('logs', 'log-group:customer-acme-ApplicationLogs:log-stream:app/1'),
  database: inCluster('rds', 'cluster:customer-acme-database'),
  service: inCluster('ecs', 'service/console-region-Cluster/customer-acme-Service'),
  eventBus: `arn:aws:events:${region}:${configuration.managementAccount}:event-bus/deployment-console`,
  publishedImages: inCluster('ecr', 'repository/deployment-console/todo'),
  zone: `arn:aws:route53:::hostedzone/${configuration.hostedZoneId}`,
  otherZone: 'arn:aws:route53:::hostedzone/ZOTHER',
  stackRole: `arn:aws:iam::${clusterAccount}:role/customer-acme-ApplicationTask`,
  otherRole: `arn:aws:iam::${clusterAccount}:role/payroll`,
  cdkBucket: `arn:aws:s3:::cdk-hnb659fds-assets-${clusterAccount}-${region}`,
  cdkAsset: `arn:aws:s3:::cdk-hnb659fds-assets-${clusterAccount}-${region}/asset.zip`,
  cdkDeployRole: `arn:aws:iam::${clusterAccount}:role/cdk-hnb659fds-deploy-role-${clusterAccount}-${region}`,
  cdkExecutionRole: `arn:aws:iam::${clusterAccount}:role/cdk-hnb659fds-cfn-exec-role-${clusterAccount}-${region}`,
  foreignCdkRole: `arn:aws:iam::333333333333:role/cdk-hnb659fds-deploy-role-333333333333-${region}`,
  boundary: policyArn(clusterAccount, policyNames.boundary),
  applicationBoundary: policyArn(clusterAccount, policyNames.applicationBoundary),
  executionBoundary: policyArn(clusterAccount, policyNames.executionBoundary),
  execution: policyArn(clusterAccount, policyNames.execution),
  user: `arn:aws:iam::${clusterAccount}:user/mallory`,
  anything: '*',
  key: inCluster('kms', 'key/11111111-2222-3333-4444-555555555555'),
  administrator: 'arn:aws:iam::aws:policy/AdministratorAccess',
} as const;
/** Resource policies, where they decide. */
export const resourcePolicies: Partial<Record<TargetName, Document>> = {
  eventBus: eventBusPolicy(management, values),
  // The key policy of AWS managed keys.
  key: {
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Resource: '*',
        Condition: {
          StringEquals: {
            'kms:CallerAccount': clusterAccount,
            'kms:ViaService': `secretsmanager.${region}.amazonaws.com`,
          },
        },
      },
    ],
  },
};
export type TargetName = keyof typeof targets;

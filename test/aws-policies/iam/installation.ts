import { policyArn, policyNames, roleNames, stackNames } from '@console/core/configuration/names';
import { configuration } from '@console/management-cdk/testing/sample';
import { apps } from '../stacks.ts';
import {
  type DeployedStack,
  type Document,
  eventBusPolicy,
  managedPolicy,
  parametersOf,
  type Role,
  roleOf,
} from './roles.ts';
import { arnOf, type Template } from './template.ts';

const deployed: DeployedStack[] = Object.values(apps).flatMap((makeApp) =>
  makeApp()
    .synth()
    .stacks.map(({ stackName, template, environment }) => ({
      name: stackName,
      template: template as Template,
      place: { account: environment.account, region: environment.region },
    })),
);

function stack(name: string): DeployedStack {
  const found = deployed.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no stack ${name}`);
  return found;
}

const values = parametersOf(deployed);
const management = stack(stackNames.management);
const account = stack(stackNames.account);
const { clusterAccount, managementRegion: region } = configuration;

const boundary = managedPolicy(account, policyNames.boundary);
const applicationBoundary = managedPolicy(account, policyNames.applicationBoundary);

const arnOfType = ({ template, place }: DeployedStack, type: string): string => {
  const id = Object.keys(template.Resources).find((candidate) => template.Resources[candidate]?.Type === type);
  if (!id) throw new Error(`There is no ${type}`);
  return arnOf(template, id, place);
};

/** A role of the cluster account that a stack or a bootstrap makes, not the account's own stack. */
const madeRole = (name: string, ...[policies, limits]: [Role['policies'], Role['boundary']]): Role => ({
  arn: `arn:aws:iam::${clusterAccount}:role/${name}`,
  account: clusterAccount,
  policies,
  boundary: limits,
  trust: { Statement: [] },
});

const everything = [
  { name: 'Everything', policy: { Statement: [{ Effect: 'Allow' as const, Action: '*', Resource: '*' }] } },
];

/** Who acts in an installation, as the synthesised templates have it. */
export const roles = {
  job: roleOf(management, roleNames.job, values),
  dispatcher: roleOf(management, 'DispatcherRole', values),
  settle: roleOf(management, 'SettleRole', values),
  reconciler: roleOf(management, roleNames.reconcile, values),
  alerts: roleOf(management, 'AlertsRole', values),
  api: roleOf(stack(stackNames.app), roleNames.api, values),
  deploy: roleOf(account, roleNames.deploy, values),
  read: roleOf(account, roleNames.read, values),
  cloudFormation: madeRole(
    `cdk-hnb659fds-cfn-exec-role-${clusterAccount}-${region}`,
    [managedPolicy(account, policyNames.execution)],
    [boundary],
  ),
  /** Bootstrapped by somebody who gave it every right: only the boundary is left. */
  careless: madeRole(`cdk-hnb659fds-deploy-role-${clusterAccount}-${region}`, everything, [boundary]),
  /** A task of a customer whose template gives it every right: only the boundary is left. */
  task: madeRole('customer-acme-ApplicationTask', everything, [applicationBoundary]),
} satisfies Record<string, Role>;
export type RoleName = keyof typeof roles;

const inCluster = (service: string, rest: string) => `arn:aws:${service}:${region}:${clusterAccount}:${rest}`;
const table = arnOfType(management, 'AWS::DynamoDB::Table');

/** What is acted on. */
export const things = {
  table,
  index: `${table}/index/gsi1`,
  project: arnOfType(management, 'AWS::CodeBuild::Project'),
  onCallTopic: arnOfType(management, 'AWS::SNS::Topic'),
  userPool: arnOfType(stack(stackNames.app), 'AWS::Cognito::UserPool'),
  customerStack: inCluster('cloudformation', 'stack/customer-acme/1'),
  otherStack: inCluster('cloudformation', 'stack/payroll/1'),
  secret: inCluster('secretsmanager', 'secret:DatabaseCredentials-AbCdEf'),
  customerLog: inCluster('logs', 'log-group:customer-acme-ApplicationLogs:log-stream:app/1'),
  database: inCluster('rds', 'cluster:customer-acme-database'),
  service: inCluster('ecs', 'service/console-region-Cluster/customer-acme-Service'),
  eventBus: `arn:aws:events:${region}:${configuration.managementAccount}:event-bus/deployment-console`,
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
  execution: policyArn(clusterAccount, policyNames.execution),
  user: `arn:aws:iam::${clusterAccount}:user/mallory`,
  anything: '*',
  key: inCluster('kms', 'key/11111111-2222-3333-4444-555555555555'),
  administrator: 'arn:aws:iam::aws:policy/AdministratorAccess',
} as const;
/** What resources themselves say of who may use them, where that counts. */
export const resourcePolicies: Partial<Record<ThingName, Document>> = {
  eventBus: eventBusPolicy(management, values),
  // As AWS writes it for the keys that it manages for a service.
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
export type ThingName = keyof typeof things;

/** Every policy of every stack, to look for what none of them may say. */
export const allStacks = deployed;

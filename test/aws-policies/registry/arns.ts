import type { Environment, Resource } from '../iam/template.ts';

/** A resource of a stack, as far as its ARN depends on it. */
export interface Named {
  stack: string;
  /** Logical id. */
  id: string;
  environment: Environment;
  resource?: Resource;
}

const SUFFIX = '1A2B3C4D5E6F';

/** Names as CloudFormation generates them. */
const generated = ({ stack, id }: Named): string => `${stack}-${id}-${SUFFIX}`;
const lowerCase = (named: Named): string => generated(named).toLowerCase();
/** A name of at most 64 characters keeps 24 of the name of the stack and 24 of the logical id. */
const short = ({ stack, id }: Named): string => `${stack.slice(0, 24)}-${id.slice(0, 24)}-${SUFFIX}`;
/** Without the name of the stack; Secrets Manager adds six characters of its own. */
const secret = ({ id }: Named): string => `${id}-${SUFFIX}-AbCdEf`;
const ID = '0123456789abcdef0';
const KEY = '11111111-2222-3333-4444-555555555555';

const regional =
  (service: string, name: (named: Named) => string) =>
  (named: Named): string =>
    `arn:aws:${service}:${named.environment.region}:${named.environment.account}:${name(named)}`;

/** A name that the template gives, or one that is generated. */
const named =
  (property: string) =>
  (of: Named): string =>
    String(of.resource?.Properties?.[property] ?? generated(of));

/** The ARN of a resource, by the type that IAM gives it. */
const formats: Readonly<Record<string, (named: Named) => string>> = {
  'acm:certificate': regional('acm', () => `certificate/${KEY}`),
  'application-autoscaling:ScalableTarget': regional('application-autoscaling', () => `scalable-target/1234abcd56ef`),
  'cloudwatch:alarm': regional('cloudwatch', (named) => `alarm:${generated(named)}`),
  'cloudwatch:dashboard': ({ stack, environment: { account, region } }) =>
    `arn:aws:cloudwatch::${account}:dashboard/${stack}-${region}`,
  'cognito-idp:userpool': regional('cognito-idp', ({ environment }) => `userpool/${environment.region}_AbCdEfGhI`),
  'dynamodb:stream': regional('dynamodb', (of) => `table/${named('TableName')(of)}/stream/2026-11-28T09:00:00.000`),
  'dynamodb:table': regional('dynamodb', (of) => `table/${named('TableName')(of)}`),
  'ec2:elastic-ip': regional('ec2', () => `elastic-ip/eipalloc-${ID}`),
  'ec2:internet-gateway': regional('ec2', () => `internet-gateway/igw-${ID}`),
  'ec2:natgateway': regional('ec2', () => `natgateway/nat-${ID}`),
  'ec2:route-table': regional('ec2', () => `route-table/rtb-${ID}`),
  'ec2:security-group': regional('ec2', () => `security-group/sg-${ID}`),
  'ec2:security-group-rule': regional('ec2', () => `security-group-rule/sgr-${ID}`),
  'ec2:subnet': regional('ec2', () => `subnet/subnet-${ID}`),
  'ec2:vpc': regional('ec2', () => `vpc/vpc-${ID}`),
  'ec2:vpc-endpoint': regional('ec2', () => `vpc-endpoint/vpce-${ID}`),
  'ec2:vpc-flow-log': regional('ec2', () => `vpc-flow-log/fl-${ID}`),
  'ecs:cluster': regional('ecs', () => `cluster/console-region-Cluster-${SUFFIX}`),
  'ecs:service': regional('ecs', (named) => `service/console-region-Cluster-${SUFFIX}/${generated(named)}`),
  'ecs:service-deployment': regional(
    'ecs',
    (named) => `service-deployment/console-region-Cluster-${SUFFIX}/${generated(named)}/${SUFFIX}`,
  ),
  'ecs:task-definition': regional('ecs', ({ stack }) => `task-definition/${stack}:7`),
  'elasticfilesystem:access-point': regional('elasticfilesystem', () => `access-point/fsap-${ID}`),
  'elasticfilesystem:file-system': regional('elasticfilesystem', () => `file-system/fs-${ID}`),
  'elasticloadbalancing:listener-rule/app': regional(
    'elasticloadbalancing',
    () => `listener-rule/app/consol-Shard-1A2B3C/${SUFFIX}/${SUFFIX}/${SUFFIX}`,
  ),
  'elasticloadbalancing:listener/app': regional(
    'elasticloadbalancing',
    () => `listener/app/consol-Shard-1A2B3C/${SUFFIX}/${SUFFIX}`,
  ),
  'elasticloadbalancing:loadbalancer': regional('elasticloadbalancing', () => `loadbalancer/consol-Shard-1A2B3C`),
  'elasticloadbalancing:loadbalancer/app/': regional(
    'elasticloadbalancing',
    () => `loadbalancer/app/consol-Shard-1A2B3C/${SUFFIX}`,
  ),
  'elasticloadbalancing:targetgroup': regional(
    'elasticloadbalancing',
    () => `targetgroup/custom-Route-1A2B3C/${SUFFIX}`,
  ),
  'events:event-bus': regional('events', ({ stack }) => `event-bus/${stack}`),
  'events:rule-on-custom-event-bus': regional('events', (of) =>
    of.resource?.Properties?.EventBusName ? `rule/${of.stack}/${generated(of)}` : `rule/${generated(of)}`,
  ),
  'events:rule-on-default-event-bus': regional('events', (named) => `rule/${generated(named)}`),
  'iam:role': (named) => `arn:aws:iam::${named.environment.account}:role/${short(named)}`,
  'kms:key': regional('kms', () => `key/${KEY}`),
  'lambda:eventSourceMapping': regional('lambda', () => `event-source-mapping:${KEY}`),
  'lambda:function': regional('lambda', (of) => `function:${short(of)}`),
  'logs:log-group': regional('logs', (named) => `log-group:${generated(named)}`),
  'rds:cluster': regional('rds', (named) => `cluster:${lowerCase(named)}`),
  'rds:cluster-pg': regional('rds', () => 'cluster-pg:default.aurora-postgresql16'),
  'rds:cluster-snapshot': regional('rds', (named) => `cluster-snapshot:${lowerCase(named)}`),
  'rds:db': regional('rds', (named) => `db:${lowerCase(named)}`),
  'rds:global-cluster': ({ environment }) => `arn:aws:rds::${environment.account}:global-cluster:another`,
  'rds:og': regional('rds', () => 'og:default:aurora-postgresql-16'),
  'rds:pg': regional('rds', () => 'pg:default.aurora-postgresql16'),
  'rds:subgrp': regional('rds', () => `subgrp:console-region-databasesubnets-${SUFFIX.toLowerCase()}`),
  'route53:change': () => 'arn:aws:route53:::change/C0123456789ABCDEFGHIJ',
  's3:object': ({ environment: { account, region } }) =>
    `arn:aws:s3:::cdk-hnb659fds-assets-${account}-${region}/0a1b2c.zip`,
  's3:bucket': (named) => `arn:aws:s3:::${lowerCase(named).slice(0, 63)}`,
  'scheduler:schedule': regional('scheduler', (named) => `schedule/default/${short(named)}`),
  'secretsmanager:Secret': regional('secretsmanager', (named) => `secret:${secret(named)}`),
  'sqs:queue': regional('sqs', generated),
  'ssm:parameter': regional('ssm', (of) => `parameter${named('Name')(of)}`),
  'sns:topic': regional('sns', generated),
};

/** The ARN of a resource with a generated name; undefined when these tests know no such type. */
export const arnOfIamType = (service: string, type: string, named: Named): string | undefined =>
  formats[`${service}:${type}`]?.(named);

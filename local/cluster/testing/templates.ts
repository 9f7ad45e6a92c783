import {
  type CustomerOptions,
  mailResources,
  portsOf,
  processResources,
  routeResources,
  scheduleResources,
} from './template-parts.ts';

export type { CustomerOptions, ScheduleOptions } from './template-parts.ts';

type Template = Record<string, unknown>;

export const listenerOutput = 'ListenerArn';

/** A region: the load balancer that customers share. */
export const regionTemplate = (): Template => ({
  Parameters: {
    BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/hnb659fds/version' },
  },
  Rules: { CheckBootstrapVersion: {} },
  Resources: {
    Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
    Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', DependsOn: ['Vpc'] },
    Listener: {
      Type: 'AWS::ElasticLoadBalancingV2::Listener',
      Properties: {
        LoadBalancerArn: { Ref: 'Balancer' },
        Port: 443,
        Protocol: 'HTTPS',
        DefaultActions: [
          {
            Type: 'fixed-response',
            FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'Nobody' },
          },
        ],
      },
    },
  },
  Outputs: { [listenerOutput]: { Value: { Ref: 'Listener' } } },
});

const secretOf = (key: string) => ({ 'Fn::Join': ['', [{ Ref: 'Attachment' }, `:${key}::`]] });
const dynamic = (key: string) => ({
  'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Secret' }, `:SecretString:${key}::}}`]],
});

/** A customer: a service with a database and an address. */
export const customerTemplate = (options: CustomerOptions): Template => ({
  Parameters: {
    ContainerPort: { Type: 'Number', Default: 3000 },
    DatabaseName: { Type: 'String', Default: 'app' },
    ...Object.fromEntries(
      portsOf(options).map((port) => [`ContainerPort${port}`, { Type: 'Number', Default: port }] as const),
    ),
  },
  Resources: {
    ...databaseResources(options),
    ...taskResources(options),
    ...mailResources(options),
    ...processResources(options),
    ...scheduleResources(options),
    ...routeResources(options),
  },
  Outputs: { Service: { Value: { 'Fn::GetAtt': ['Service', 'Name'] } } },
});

const databaseResources = ({ code }: CustomerOptions) => ({
  Secret: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: {
      GenerateSecretString: {
        SecretStringTemplate: JSON.stringify({ username: `app_${code}` }),
        GenerateStringKey: 'password',
        ExcludePunctuation: true,
        PasswordLength: 40,
      },
    },
  },
  Attachment: {
    Type: 'AWS::SecretsManager::SecretTargetAttachment',
    Properties: { SecretId: { Ref: 'Secret' }, TargetId: { Ref: 'Database' }, TargetType: 'AWS::RDS::DBCluster' },
  },
  Database: {
    Type: 'AWS::RDS::DBCluster',
    DeletionPolicy: 'Snapshot',
    Properties: {
      Engine: 'aurora-postgresql',
      DatabaseName: { Ref: 'DatabaseName' },
      MasterUsername: dynamic('username'),
      MasterUserPassword: dynamic('password'),
    },
  },
  Url: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: {
      SecretString: {
        'Fn::Join': [
          '',
          [
            'postgres://',
            dynamic('username'),
            ':',
            dynamic('password'),
            '@',
            { 'Fn::GetAtt': ['Database', 'Endpoint.Address'] },
            ':',
            { 'Fn::GetAtt': ['Database', 'Endpoint.Port'] },
            '/',
            { Ref: 'DatabaseName' },
          ],
        ],
      },
    },
  },
});

const taskResources = ({
  code,
  behaviour = '',
  release = '1',
  desired = 1,
  graceSeconds = 10,
  image = 'app:1',
  labels = {},
  command,
  routes = {},
  mail,
}: CustomerOptions) => ({
  Logs: { Type: 'AWS::Logs::LogGroup' },
  Task: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: {
      Family: code,
      ContainerDefinitions: [
        {
          Name: 'app',
          Image: image,
          StopTimeout: 2,
          DockerLabels: labels,
          ...(command && { Command: command }),
          PortMappings: [
            { ContainerPort: { Ref: 'ContainerPort' } },
            ...portsOf({ routes }).map((port) => ({ ContainerPort: { Ref: `ContainerPort${port}` } })),
          ],
          Environment: [
            { Name: 'BEHAVIOUR', Value: behaviour },
            { Name: 'RELEASE', Value: release },
            ...portsOf({ routes }).map((port) => ({ Name: `PORT_${port}`, Value: { Ref: `ContainerPort${port}` } })),
            ...(mail ? [{ Name: 'MAIL_PORT', Value: '{{console.MailPort}}' }] : []),
            { Name: 'ADDRESS', Value: { 'Fn::Sub': 'http://0.0.0.0:${ContainerPort}' } },
          ],
          Secrets: [
            { Name: 'DB_PASSWORD', ValueFrom: secretOf('password') },
            { Name: 'DB_NAME', ValueFrom: secretOf('dbname') },
            ...(mail ? [{ Name: 'MAIL_PASSWORD', ValueFrom: { Ref: 'MailPassword' } }] : []),
            { Name: 'DB_URL', ValueFrom: { Ref: 'Url' } },
          ],
          LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': { Ref: 'Logs' } } },
        },
      ],
    },
  },
  Service: {
    Type: 'AWS::ECS::Service',
    DependsOn: ['Rule', 'Database', ...Object.values(routes).map((_, index) => `Route${index}`)],
    Properties: {
      Cluster: 'shared',
      TaskDefinition: { Ref: 'Task' },
      ...(desired !== 'unchanged' && { DesiredCount: desired }),
      HealthCheckGracePeriodSeconds: graceSeconds,
      DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } },
      LoadBalancers: [
        { ContainerName: 'app', ContainerPort: { Ref: 'ContainerPort' }, TargetGroupArn: { Ref: 'Targets' } },
        ...portsOf({ routes }).map((port) => ({
          ContainerName: 'app',
          ContainerPort: { Ref: `ContainerPort${port}` },
          TargetGroupArn: { Ref: `Targets${port}` },
        })),
      ],
    },
  },
});

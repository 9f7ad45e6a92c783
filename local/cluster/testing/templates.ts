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

export interface CustomerOptions {
  code: string;
  listenerArn: string;
  priority?: number;
  behaviour?: string;
  release?: string;
  /** `unchanged`: the template does not say. */
  desired?: number | 'unchanged';
  graceSeconds?: number;
  image?: string;
  /** Processes beside the one that serves requests: the command of each by its name. */
  processes?: Record<string, string[]>;
}

const secretOf = (key: string) => ({ 'Fn::Join': ['', [{ Ref: 'Attachment' }, `:${key}::`]] });
const dynamic = (key: string) => ({
  'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Secret' }, `:SecretString:${key}::}}`]],
});

/** A customer: a service with a database and an address. */
export const customerTemplate = (options: CustomerOptions): Template => ({
  Parameters: {
    ContainerPort: { Type: 'Number', Default: 3000 },
    DatabaseName: { Type: 'String', Default: 'app' },
  },
  Resources: {
    ...databaseResources(options),
    ...taskResources(options),
    ...processResources(options),
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
          PortMappings: [{ ContainerPort: { Ref: 'ContainerPort' } }],
          Environment: [
            { Name: 'BEHAVIOUR', Value: behaviour },
            { Name: 'RELEASE', Value: release },
            { Name: 'ADDRESS', Value: { 'Fn::Sub': 'http://0.0.0.0:${ContainerPort}' } },
          ],
          Secrets: [
            { Name: 'DB_PASSWORD', ValueFrom: secretOf('password') },
            { Name: 'DB_NAME', ValueFrom: secretOf('dbname') },
            { Name: 'DB_URL', ValueFrom: { Ref: 'Url' } },
          ],
          LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': { Ref: 'Logs' } } },
        },
      ],
    },
  },
  Service: {
    Type: 'AWS::ECS::Service',
    DependsOn: ['Rule', 'Database'],
    Properties: {
      Cluster: 'shared',
      TaskDefinition: { Ref: 'Task' },
      ...(desired !== 'unchanged' && { DesiredCount: desired }),
      HealthCheckGracePeriodSeconds: graceSeconds,
      DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } },
      LoadBalancers: [
        { ContainerName: 'app', ContainerPort: { Ref: 'ContainerPort' }, TargetGroupArn: { Ref: 'Targets' } },
      ],
    },
  },
});

const processResources = ({ code, processes = {} }: CustomerOptions) =>
  Object.fromEntries(
    Object.entries(processes).flatMap(([name, command]) => [
      [
        `Process${name}Task`,
        {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            Family: `customer-${code}-${name}`,
            ContainerDefinitions: [
              {
                Name: 'app',
                Image: 'app:1',
                Command: command,
                StopTimeout: 2,
                DockerLabels: { 'deployment-console.process': name },
                LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': { Ref: 'Logs' } } },
              },
            ],
          },
        },
      ],
      [
        `Process${name}Service`,
        {
          Type: 'AWS::ECS::Service',
          Properties: {
            Cluster: 'shared',
            TaskDefinition: { Ref: `Process${name}Task` },
            DesiredCount: 1,
            DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } },
          },
        },
      ],
    ]),
  );

const routeResources = ({ code, listenerArn, priority = 1 }: CustomerOptions) => ({
  Targets: {
    Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    Properties: {
      HealthCheckPath: '/health',
      HealthCheckIntervalSeconds: 1,
      HealthCheckTimeoutSeconds: 1,
      UnhealthyThresholdCount: 2,
      Matcher: { HttpCode: '200-399' },
      Port: { Ref: 'ContainerPort' },
      TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '5' }],
    },
  },
  Rule: {
    Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    Properties: {
      ListenerArn: listenerArn,
      Priority: priority,
      Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: [`${code}.localhost`] } }],
      Actions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Targets' } }],
    },
  },
});

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

export interface ScheduleOptions {
  expression: string;
  command: string[];
  timeZone?: string;
  timeoutMinutes?: string;
}

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
  /** Ports beside the main one, each by the pattern of its paths. */
  routes?: Record<string, number>;
  sticky?: boolean;
  /** Whether it gets mail settings. */
  mail?: boolean;
  schedules?: Record<string, ScheduleOptions>;
  labels?: Record<string, string>;
  command?: string[];
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

const portsOf = ({ routes = {} }: Pick<CustomerOptions, 'routes'>): number[] => [...new Set(Object.values(routes))];

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

const mailResources = ({ mail }: CustomerOptions) =>
  mail
    ? {
        MailPassword: {
          Type: 'AWS::SecretsManager::Secret',
          Properties: { GenerateSecretString: { PasswordLength: 32, ExcludePunctuation: true } },
        },
      }
    : {};

const scheduleResources = ({ schedules = {} }: CustomerOptions) =>
  Object.fromEntries(
    Object.entries(schedules).map(([name, { expression, command, timeZone = 'Europe/Berlin', timeoutMinutes }]) => [
      `Schedule${name}`,
      {
        Type: 'AWS::Scheduler::Schedule',
        Properties: {
          Description: name,
          ScheduleExpression: expression,
          ScheduleExpressionTimezone: timeZone,
          FlexibleTimeWindow: { Mode: 'OFF' },
          Target: {
            Arn: 'arn:aws:ecs:eu-north-1:000000000000:cluster/shared',
            RoleArn: 'arn:aws:iam::000000000000:role/scheduler',
            EcsParameters: {
              TaskDefinitionArn: { Ref: 'Task' },
              LaunchType: 'FARGATE',
              ...(timeoutMinutes && { Tags: [{ Key: 'deployment-console.timeoutMinutes', Value: timeoutMinutes }] }),
            },
            Input: JSON.stringify({ containerOverrides: [{ name: 'app', command }] }),
          },
        },
      },
    ]),
  );

const targetsOf = (port: string, sticky: boolean) => ({
  Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  Properties: {
    HealthCheckPath: '/health',
    HealthCheckIntervalSeconds: 1,
    HealthCheckTimeoutSeconds: 1,
    UnhealthyThresholdCount: 2,
    Matcher: { HttpCode: '200-399' },
    Port: { Ref: port },
    TargetGroupAttributes: [
      { Key: 'deregistration_delay.timeout_seconds', Value: '5' },
      ...(sticky
        ? [
            { Key: 'stickiness.enabled', Value: 'true' },
            { Key: 'stickiness.type', Value: 'lb_cookie' },
            { Key: 'stickiness.lb_cookie.duration_seconds', Value: '86400' },
          ]
        : []),
    ],
  },
});

const ruleOf = (listenerArn: string, priority: number, code: string, targets: string, path?: string) => ({
  Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  Properties: {
    ListenerArn: listenerArn,
    Priority: priority,
    Conditions: [
      { Field: 'host-header', HostHeaderConfig: { Values: [`${code}.localhost`] } },
      ...(path === undefined ? [] : [{ Field: 'path-pattern', PathPatternConfig: { Values: [path] } }]),
    ],
    Actions: [{ Type: 'forward', TargetGroupArn: { Ref: targets } }],
  },
});

/** A customer has ten priorities; its further routes come before the main one. */
const routeResources = ({ code, listenerArn, priority = 1, routes = {}, sticky = false }: CustomerOptions) => ({
  Targets: targetsOf('ContainerPort', sticky),
  ...Object.fromEntries(
    portsOf({ routes }).map((port) => [`Targets${port}`, targetsOf(`ContainerPort${port}`, sticky)] as const),
  ),
  ...Object.fromEntries(
    Object.entries(routes).map(
      ([path, port], index) =>
        [`Route${index}`, ruleOf(listenerArn, priority * 10 + index, code, `Targets${port}`, path)] as const,
    ),
  ),
  Rule: ruleOf(listenerArn, priority * 10 + 9, code, 'Targets'),
});

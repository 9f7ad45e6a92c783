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

export const portsOf = ({ routes = {} }: Pick<CustomerOptions, 'routes'>): number[] => [
  ...new Set(Object.values(routes)),
];

export const processResources = ({ code, processes = {} }: CustomerOptions) =>
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

export const mailResources = ({ mail }: CustomerOptions) =>
  mail
    ? {
        MailPassword: {
          Type: 'AWS::SecretsManager::Secret',
          Properties: { GenerateSecretString: { PasswordLength: 32, ExcludePunctuation: true } },
        },
      }
    : {};

export const scheduleResources = ({ schedules = {} }: CustomerOptions) =>
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
export const routeResources = ({ code, listenerArn, priority = 1, routes = {}, sticky = false }: CustomerOptions) => ({
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

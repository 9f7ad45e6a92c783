import { AwsError } from '../../aws/testing/aws-error.ts';
import type { Actions, Input } from '../../aws/testing/aws-server.ts';
import type { LogService } from '../../aws/testing/log-service.ts';

export interface Task {
  healthy: boolean;
}

/** A task that has stopped, as ECS tells of it for about an hour. */
export interface EndedTask {
  id: string;
  createdAt: Date;
  stoppedAt: Date;
  stoppedReason: string;
  container: { exitCode?: number; reason?: string };
}

/** An application, as ECS, the load balancer and CloudFormation know it. */
export interface HostedApplication {
  stack: string;
  desired: number;
  tasks: Task[];
  ended: EndedTask[];
  events: { createdAt: Date; message: string }[];
  /** By the name of the metric: its latest value, of this minute and the one before it. */
  measured: Record<string, number>;
}

const cluster = 'shared';
const arn = (service: string, rest: string) => `arn:aws:${service}:eu-central-1:222222222222:${rest}`;
const groupArn = (stack: string) => `arn:aws:elasticloadbalancing:eu-central-1:222222222222:targetgroup/${stack}/1`;
const balancerArn = 'arn:aws:elasticloadbalancing:eu-central-1:222222222222:loadbalancer/app/s1/2';
export const logGroupOf = (stack: string) => `/customers/${stack}`;

const dimensionsOf = (stack: string): Record<string, Record<string, string>> => ({
  'AWS/ECS': { ClusterName: cluster, ServiceName: stack },
  'AWS/ApplicationELB': { TargetGroup: `targetgroup/${stack}/1`, LoadBalancer: 'app/s1/2' },
  'AWS/RDS': { DBClusterIdentifier: stack },
});

/** The services of AWS in the cluster account, with applications that a test sets up. */
export function createClusterAccount(logs: LogService) {
  const applications = new Map<string, HostedApplication>();
  const byGroup = (arn: unknown) => {
    const found = [...applications.values()].find(({ stack }) => groupArn(stack) === arn);
    if (!found) throw new AwsError('TargetGroupNotFound', `Target groups '${arn}' not found`);
    return found;
  };

  const actions: Actions = {
    DescribeStacks({ StackName: name }) {
      const found = applications.get(String(name));
      if (!found) throw new AwsError('ValidationError', `Stack with id ${name} does not exist`);
      const outputs = {
        ClusterName: cluster,
        ...(found.desired > 0 && { ServiceName: found.stack }),
        LogGroupName: logGroupOf(found.stack),
        TargetGroupArn: groupArn(found.stack),
        DatabaseClusterId: found.stack,
      };
      return { Stacks: [{ StackId: found.stack, StackStatus: 'UPDATE_COMPLETE', Outputs: outputsOf(outputs) }] };
    },
    DescribeStackResources({ StackName: name }) {
      const found = applications.get(String(name));
      if (!found) throw new AwsError('ValidationError', `Stack with id ${name} does not exist`);
      const resources = {
        'AWS::ECS::Service': arn('ecs', `service/${cluster}/${found.stack}`),
        'AWS::Logs::LogGroup': logGroupOf(found.stack),
        'AWS::ElasticLoadBalancingV2::TargetGroup': groupArn(found.stack),
      };
      return {
        StackResources: Object.entries(resources).map(([ResourceType, PhysicalResourceId]) => ({
          LogicalResourceId: ResourceType.split('::').at(-1),
          ResourceType,
          PhysicalResourceId,
          ResourceStatus: 'CREATE_IN_PROGRESS',
          Timestamp: new Date(),
        })),
      };
    },
    GetTemplate({ StackName: name }) {
      if (!applications.has(String(name)))
        throw new AwsError('ValidationError', `Stack with id ${name} does not exist`);
      return { TemplateBody: JSON.stringify({ Resources: {} }) };
    },
    ListTasks({ cluster: within, serviceName, desiredStatus }) {
      if (within !== cluster) throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
      // Those that run are counted here, and have no ids.
      const ended = desiredStatus === 'STOPPED' ? (applications.get(String(serviceName))?.ended ?? []) : [];
      return { taskArns: ended.map(({ id }) => arn('ecs', `task/${cluster}/${id}`)) };
    },
    DescribeTasks({ tasks }) {
      const wanted = tasks as string[];
      const known = [...applications.values()].flatMap(({ ended }) => ended);
      return {
        tasks: known
          .filter(({ id }) => wanted.some((taskArn) => taskArn.endsWith(`/${id}`)))
          .map(({ id, createdAt, stoppedAt, stoppedReason, container }) => ({
            taskArn: arn('ecs', `task/${cluster}/${id}`),
            createdAt: createdAt.getTime() / 1000,
            stoppedAt: stoppedAt.getTime() / 1000,
            stoppedReason,
            containers: [{ name: 'app', ...container }],
          })),
      };
    },
    DescribeServices({ services }) {
      const names = services as string[];
      const found = names.flatMap((name) => applications.get(name) ?? []);
      return {
        services: found.map(({ stack, desired, tasks, events }) => ({
          serviceName: stack,
          status: 'ACTIVE',
          desiredCount: desired,
          runningCount: tasks.length,
          events: events.map(({ createdAt, message }, id) => ({
            id: String(id),
            createdAt: createdAt.getTime() / 1000,
            message,
          })),
        })),
        failures: names.filter((name) => !applications.has(name)).map((arn) => ({ arn, reason: 'MISSING' })),
      };
    },
    DescribeTargetHealth({ TargetGroupArn }) {
      const { tasks } = byGroup(TargetGroupArn);
      return {
        TargetHealthDescriptions: tasks.map(({ healthy }, index) => ({
          Target: { Id: `10.0.0.${index + 1}`, Port: 80 },
          TargetHealth: healthy
            ? { State: 'healthy' }
            : {
                State: 'unhealthy',
                Reason: 'Target.ResponseCodeMismatch',
                Description: 'Health checks failed with these codes: [502]',
              },
        })),
      };
    },
    DescribeTargetGroups(input) {
      const arn = input['TargetGroupArns.member.1'];
      byGroup(arn);
      return { TargetGroups: [{ TargetGroupArn: arn, LoadBalancerArns: [balancerArn], HealthCheckPath: '/health' }] };
    },
    GetMetricData: (input) => ({ MetricDataResults: queriesOf(input).map((query) => resultOf(query, input)) }),
  };

  const resultOf = ({ Id, MetricStat: { Metric, Period } }: Query, { EndTime }: Input) => {
    const wanted = Object.fromEntries(Metric.Dimensions.map(({ Name, Value }) => [Name, Value]));
    const found = [...applications.values()].find(
      ({ stack }) => JSON.stringify(dimensionsOf(stack)[Metric.Namespace]) === JSON.stringify(wanted),
    );
    const value = found?.measured[Metric.MetricName];
    const now = Math.floor(Date.now() / 1000 / Period) * Period;
    const times = value === undefined ? [] : [now - Period, now].filter((time) => time < Number(EndTime));
    return { Id, StatusCode: 'Complete', Timestamps: times, Values: times.map(() => value) };
  };

  return {
    actions,
    applications,
    host(stack: string): HostedApplication {
      const application = {
        stack,
        desired: 2,
        tasks: [{ healthy: true }, { healthy: true }],
        ended: [],
        events: [],
        measured: {},
      };
      applications.set(stack, application);
      logs.createGroup(logGroupOf(stack));
      return application;
    },
  };
}

interface Query {
  Id: string;
  MetricStat: {
    Period: number;
    Metric: { Namespace: string; MetricName: string; Dimensions: { Name: string; Value: string }[] };
  };
}
const queriesOf = ({ MetricDataQueries }: Input) => MetricDataQueries as Query[];

const outputsOf = (outputs: Record<string, string>) =>
  Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));

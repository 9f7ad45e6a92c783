import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { customerStackName } from '@console/core/stack-names';
import { CfnScalableTarget } from 'aws-cdk-lib/aws-applicationautoscaling';
import { type IVpc, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  AwsLogDriverMode,
  Cluster,
  type Secret as ContainerSecret,
  CpuArchitecture,
  FargateService,
  FargateTaskDefinition,
  LogDrivers,
  OperatingSystemFamily,
  PropagatedTagSource,
  type ScalableTaskCount,
} from 'aws-cdk-lib/aws-ecs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';
import { containerImage } from './container-image.ts';
import type { Database } from './database.ts';
import { fillAll, fillEach, type PlaceholderValues } from './placeholder-values.ts';
import type { ResolvedSpec } from './resolved-spec.ts';

/** Average CPU utilization above which a task is added. */
const TARGET_CPU_PERCENT = 60;
const STOP_TIMEOUT = Duration.seconds(30);

export interface ApplicationProps {
  vpc: IVpc;
  props: ValidCustomer;
  spec: ResolvedSpec;
  /** The port that the container listens on. */
  port: number;
  values: PlaceholderValues;
  secrets: Record<string, ContainerSecret>;
}

/**
 * What runs the customer's tasks. A suspended customer has no service: ECS accepts one, and each update of it, only
 * while a load balancer leads to its target group.
 */
export class Application extends Construct {
  readonly logGroup: LogGroup;
  readonly task: FargateTaskDefinition;
  readonly service: FargateService | undefined;
  private readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, application: ApplicationProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.securityGroup = new SecurityGroup(this, 'SecurityGroup', {
      vpc: application.vpc,
      description: 'Tasks of one customer',
    });
    this.task = this.createTask(application);
    if (!application.props.suspended) this.service = this.createService(application);
  }

  /** Allows the tasks to connect to `database`, and starts them only once it accepts connections. */
  connectTo(database: Database): void {
    database.allowFrom(this.securityGroup);
    this.service?.node.addDependency(database);
  }

  private createTask({ props, spec, port, values, secrets }: ApplicationProps): FargateTaskDefinition {
    const task = new FargateTaskDefinition(this, 'Task', {
      family: customerStackName(props.customer.code),
      cpu: spec.cpu,
      memoryLimitMiB: spec.memoryMiB,
      runtimePlatform: { cpuArchitecture: CpuArchitecture.ARM64, operatingSystemFamily: OperatingSystemFamily.LINUX },
    });
    suppressFindings(task, {
      'AwsSolutions-ECS2': 'The environment holds addresses and names only; secrets come from Secrets Manager.',
    });
    task.addContainer('app', {
      image: containerImage(this, spec.image),
      portMappings: [{ containerPort: port }],
      ...(props.product.entrypoint && { entryPoint: fillEach(props.product.entrypoint, values) }),
      ...(props.product.command && { command: fillEach(props.product.command, values) }),
      environment: fillAll(props.product.environment, values),
      secrets,
      dockerLabels: {
        'deployment-console.product': props.product.id,
        'deployment-console.version': props.version,
        'deployment-console.release': props.release,
      },
      stopTimeout: STOP_TIMEOUT,
      logging: LogDrivers.awsLogs({
        logGroup: this.logGroup,
        streamPrefix: 'app',
        // An application that logs faster than CloudWatch accepts should lose lines rather than block.
        mode: AwsLogDriverMode.NON_BLOCKING,
        maxBufferSize: Size.mebibytes(16),
      }),
    });
    const permissions = task.obtainExecutionRole().node.tryFindChild('DefaultPolicy');
    if (permissions)
      suppressFindings(permissions, {
        'AwsSolutions-IAM5': 'ecr:GetAuthorizationToken has no resource-level permissions.',
      });
    return task;
  }

  private createService({ vpc, props, spec }: ApplicationProps): FargateService {
    const { clusterName, clusterArn } = props.shared;
    const service = new FargateService(this, 'Service', {
      cluster: Cluster.fromClusterAttributes(this, 'Cluster', { clusterName, clusterArn, vpc, securityGroups: [] }),
      taskDefinition: this.task,
      ...(spec.desiredTasks !== undefined && { desiredCount: spec.desiredTasks }),
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      circuitBreaker: { enable: true, rollback: true },
      healthCheckGracePeriod: Duration.seconds(props.product.startupSeconds),
      securityGroups: [this.securityGroup],
      vpcSubnets: { subnets: vpc.privateSubnets },
      assignPublicIp: false,
      enableExecuteCommand: false,
      enableECSManagedTags: true,
      propagateTags: PropagatedTagSource.SERVICE,
    });
    // The first task needs the role's policy to read its secrets.
    service.node.addDependency(this.task.obtainExecutionRole());
    const [minCapacity, maxCapacity] = spec.tasks;
    const tasks = service.autoScaleTaskCount({ minCapacity, maxCapacity });
    assumeServiceLinkedRole(tasks);
    if (maxCapacity > minCapacity) tasks.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: TARGET_CPU_PERCENT });
    return service;
  }
}

/** Application Auto Scaling uses its service-linked role anyway, and naming it takes permission to pass it. */
function assumeServiceLinkedRole(tasks: ScalableTaskCount): void {
  for (const child of tasks.node.findAll()) {
    if (child instanceof CfnScalableTarget) child.addPropertyDeletionOverride('RoleARN');
  }
}

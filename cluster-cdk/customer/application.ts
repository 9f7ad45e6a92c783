import { customerStackName } from '@console/core/stack-names';
import { type IVpc, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Cluster, type FargateService, type FargateTaskDefinition, type ICluster } from 'aws-cdk-lib/aws-ecs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Database } from './database.ts';
import { createErasureTask } from './erasure.ts';
import type { ResolvedSpec } from './resolved-spec.ts';
import { createService } from './service.ts';
import { createTask } from './task.ts';
import type { TaskContents } from './task-contents.ts';
import type { Surroundings } from './task-props.ts';

export interface ApplicationProps extends Omit<Surroundings, 'logGroup'> {
  vpc: IVpc;
  spec: ResolvedSpec;
  contents: TaskContents;
  /** What commands run with before it takes over. */
  upgrade: TaskContents | undefined;
}

/** A process beside the one that serves requests. */
export interface WorkerProcess {
  name: string;
  /** Fewest tasks. */
  fewest: number;
  service: FargateService;
}

/**
 * What runs the customer's tasks. A suspended customer has no service: ECS accepts one, and each update of it, only
 * while a load balancer leads to its target group.
 */
export class Application extends Construct {
  readonly logGroup: LogGroup;
  readonly securityGroup: SecurityGroup;
  readonly task: FargateTaskDefinition;
  readonly upgradeTask: FargateTaskDefinition | undefined;
  /** One machine deletes the folders of a stack itself. */
  readonly erasureTask: FargateTaskDefinition | undefined;
  readonly service: FargateService | undefined;
  readonly processes: readonly WorkerProcess[];

  constructor(scope: Construct, id: string, application: ApplicationProps) {
    super(scope, id);
    const { vpc, props, spec, contents, upgrade, storage } = application;
    this.logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.securityGroup = new SecurityGroup(this, 'SecurityGroup', { vpc, description: 'Tasks of one customer' });
    // No code of a customer has an underscore: the families of customers stay apart.
    const family = customerStackName(props.customer.code);
    const surroundings = { ...application, logGroup: this.logGroup };
    this.task = createTask(this, 'Task', { ...surroundings, contents, family });
    const roles = { taskRole: this.task.taskRole, executionRole: this.task.obtainExecutionRole() };
    storage.grantTo(roles.taskRole);
    this.upgradeTask =
      upgrade &&
      createTask(this, 'UpgradeTask', { ...surroundings, contents: upgrade, family: `${family}_upgrade`, roles });
    if (props.place === 'aws' && !storage.isEmpty) {
      this.erasureTask = createErasureTask(this, 'ErasureTask', { ...surroundings, roles });
    }

    if (!spec.runs) {
      this.processes = [];
      return;
    }
    const { clusterName, clusterArn } = props.shared;
    const cluster = Cluster.fromClusterAttributes(this, 'Cluster', {
      clusterName,
      clusterArn,
      vpc,
      securityGroups: [],
    });
    const common = { vpc, cluster: cluster as ICluster, securityGroup: this.securityGroup, taskCount: props.taskCount };
    this.service = createService(this, 'Service', {
      ...common,
      task: this.task,
      tasks: spec.tasks,
      healthCheckGracePeriod: Duration.seconds(contents.product.startupSeconds),
    });
    this.processes = Object.entries(contents.product.processes).map(([name, { command, tasks }]) => {
      const holder = new Construct(this, `Process-${name}`);
      const process = { name, command };
      const task = createTask(holder, 'Task', {
        ...surroundings,
        contents,
        family: `${family}_${name}`,
        process,
        roles,
      });
      return { name, fewest: tasks[0], service: createService(holder, 'Service', { ...common, task, tasks }) };
    });
  }

  /** Allows the tasks to connect to `database`, and starts them only once it accepts connections. */
  connectTo(database: Database): void {
    database.allowFrom(this.securityGroup);
    for (const { service } of this.processes) service.node.addDependency(database);
    this.service?.node.addDependency(database);
  }
}

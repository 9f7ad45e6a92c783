import { CfnScalableTarget } from 'aws-cdk-lib/aws-applicationautoscaling';
import type { IVpc, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  FargateService,
  type FargateTaskDefinition,
  type ICluster,
  PropagatedTagSource,
  type ScalableTaskCount,
} from 'aws-cdk-lib/aws-ecs';
import type { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** Average CPU utilization above which a task is added. */
const TARGET_CPU_PERCENT = 60;

export interface ServiceProps {
  vpc: IVpc;
  cluster: ICluster;
  securityGroup: SecurityGroup;
  task: FargateTaskDefinition;
  /** Fewest and most. */
  tasks: readonly [number, number];
  /** `unchanged`: as many as there are. */
  taskCount: 'initial' | 'unchanged';
  /** For services behind a load balancer. */
  healthCheckGracePeriod?: Duration;
}

export function createService(scope: Construct, id: string, props: ServiceProps): FargateService {
  const { vpc, cluster, securityGroup, task, taskCount, tasks, healthCheckGracePeriod } = props;
  const [minCapacity, maxCapacity] = tasks;
  const service = new FargateService(scope, id, {
    cluster,
    taskDefinition: task,
    ...(taskCount === 'initial' && { desiredCount: minCapacity }),
    minHealthyPercent: 100,
    maxHealthyPercent: 200,
    circuitBreaker: { enable: true, rollback: true },
    ...(healthCheckGracePeriod && { healthCheckGracePeriod }),
    securityGroups: [securityGroup],
    vpcSubnets: { subnets: vpc.privateSubnets },
    assignPublicIp: false,
    enableExecuteCommand: false,
    enableECSManagedTags: true,
    propagateTags: PropagatedTagSource.SERVICE,
  });
  // The first task needs the policies of its roles to read its secrets and to enter its folders.
  service.node.addDependency(task.obtainExecutionRole(), task.taskRole);
  const scaling = service.autoScaleTaskCount({ minCapacity, maxCapacity });
  assumeServiceLinkedRole(scaling);
  if (maxCapacity > minCapacity) scaling.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: TARGET_CPU_PERCENT });
  return service;
}

/** Application Auto Scaling uses its service-linked role anyway, and naming it takes permission to pass it. */
function assumeServiceLinkedRole(tasks: ScalableTaskCount): void {
  for (const child of tasks.node.findAll()) {
    if (child instanceof CfnScalableTarget) child.addPropertyDeletionOverride('RoleARN');
  }
}

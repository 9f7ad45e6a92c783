import { addOutputs } from '@console/cdk-constructs/outputs';
import { erasureOutput } from '@console/core/stack-names';
import type { Stack } from 'aws-cdk-lib/core';
import type { ValidCustomer } from '../customer-props.ts';
import type { Application } from './application.ts';
import type { Database } from './database.ts';
import type { GeneratedValues } from './generated-values.ts';
import type { Route } from './route.ts';

export interface OutputsProps {
  props: ValidCustomer;
  application: Application;
  route: Route;
  database: Database | undefined;
  generated: GeneratedValues;
}

/** What the console monitors the customer by, and runs commands with. */
export function addCustomerOutputs(
  stack: Stack,
  { props, application, route, database, generated }: OutputsProps,
): void {
  const { service, task, upgradeTask, erasureTask, logGroup, securityGroup } = application;
  addOutputs(stack, {
    Url: props.customer.url,
    ClusterName: props.shared.clusterName,
    TaskFamily: task.family,
    TaskDefinitionArn: task.taskDefinitionArn,
    SecurityGroupId: securityGroup.securityGroupId,
    LogGroupName: logGroup.logGroupName,
    TargetGroupArn: route.targetGroup.targetGroupArn,
  });
  if (service) addOutputs(stack, { ServiceName: service.serviceName });
  if (upgradeTask) addOutputs(stack, { UpgradeTaskDefinitionArn: upgradeTask.taskDefinitionArn });
  if (erasureTask) addOutputs(stack, { [erasureOutput]: erasureTask.taskDefinitionArn });
  if (database) addOutputs(stack, { DatabaseClusterId: database.cluster.clusterIdentifier });
  const arns = Object.entries(generated).map(([name, { secretArn }]) => [name, secretArn]);
  if (arns.length > 0) addOutputs(stack, { GeneratedSecrets: stack.toJsonString(Object.fromEntries(arns)) });
}

import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';
import type { Application } from './application.ts';
import { fillEach } from './placeholder-values.ts';
import { scheduleExpression } from './schedule-expression.ts';
import type { TaskContents } from './task-contents.ts';

export interface SchedulesProps {
  vpc: IVpc;
  props: ValidCustomer;
  contents: TaskContents;
  application: Application;
}

/** Commands that run at certain times: each as a task like those of the application, with another command. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { vpc, props, contents, application }: SchedulesProps) {
    super(scope, id);
    const { schedules } = contents.product;
    if (schedules.length === 0) return;
    const { clusterArn } = props.shared;
    const role = this.createRole(application, clusterArn);
    for (const { name, cron, timeZone, command, timeoutMinutes } of schedules) {
      const schedule = new CfnSchedule(this, `Schedule-${name}`, {
        description: name,
        scheduleExpression: scheduleExpression(cron),
        scheduleExpressionTimezone: timeZone,
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: clusterArn,
          roleArn: role.roleArn,
          input: JSON.stringify({
            containerOverrides: [{ name: 'app', command: fillEach(command, contents.values) }],
          }),
          ecsParameters: {
            taskDefinitionArn: application.task.taskDefinitionArn,
            taskCount: 1,
            launchType: 'FARGATE',
            // The group of a task tells which schedule started it.
            group: `schedule:${name}`,
            // On AWS nothing ends a task by its age, and a tag would take another permission.
            ...(props.place === 'local' && {
              tags: [{ Key: 'deployment-console.timeoutMinutes', Value: String(timeoutMinutes) }],
            }),
            networkConfiguration: {
              awsvpcConfiguration: {
                subnets: vpc.privateSubnets.map(({ subnetId }) => subnetId),
                securityGroups: [application.securityGroup.securityGroupId],
                assignPublicIp: 'DISABLED',
              },
            },
          },
        },
      });
      schedule.node.addDependency(role);
      if (application.service) schedule.node.addDependency(application.service);
    }
  }

  private createRole({ task }: Application, clusterArn: string): Role {
    const stack = Stack.of(this);
    const role = new Role(this, 'Role', {
      description: 'Starts the scheduled tasks of one customer',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com').withConditions({
        StringEquals: { 'aws:SourceAccount': stack.account },
      }),
      inlinePolicies: {
        RunTasks: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['ecs:RunTask'],
              resources: [
                stack.formatArn({ service: 'ecs', resource: 'task-definition', resourceName: `${task.family}:*` }),
              ],
              conditions: { ArnEquals: { 'ecs:cluster': clusterArn } },
            }),
            new PolicyStatement({
              actions: ['iam:PassRole'],
              resources: [task.taskRole.roleArn, task.obtainExecutionRole().roleArn],
              conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
            }),
          ],
        }),
      },
    });
    suppressFindings(role, {
      'AwsSolutions-IAM5': 'Any revision of the task definition of this customer: the present one changes.',
    });
    return role;
  }
}

import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow } from './statement.ts';

/** How the job runs commands in customers' applications: as tasks of the task definitions of their stacks. */
export const commandStatements = ({ ofStacks, customerRoles, customerTasks }: Arns): PolicyStatement[] => [
  allow({
    sid: 'RunCommands',
    actions: ['ecs:RunTask'],
    resources: customerTasks,
    conditions: { ArnLike: { 'ecs:cluster': ofStacks('ecs', 'cluster/') } },
  }),
  allow({ sid: 'StopCommands', actions: ['ecs:StopTask'], resources: ofStacks('ecs', 'task/') }),
  allow({
    sid: 'RolesOfTasks',
    actions: ['iam:PassRole'],
    resources: customerRoles,
    conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  }),
];

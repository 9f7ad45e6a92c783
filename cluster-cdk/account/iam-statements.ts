import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow, deny } from './statement.ts';

/** Services whose service-linked roles the stacks need. AWS creates each when it is first used. */
const linkedServices = [
  'ecs.amazonaws.com',
  'ecs.application-autoscaling.amazonaws.com',
  'elasticloadbalancing.amazonaws.com',
  'rds.amazonaws.com',
  'delivery.logs.amazonaws.com',
];

/** Roles may be created only for the stacks, only with the permissions boundary, and only for ECS tasks and events. */
export const iamStatements = ({ stackRoles, applicationBoundary, account }: Arns): PolicyStatement[] => [
  allow({
    sid: 'RolesUnderTheBoundary',
    actions: ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:PutRolePermissionsBoundary'],
    resources: stackRoles,
    conditions: { StringEquals: { 'iam:PermissionsBoundary': applicationBoundary } },
  }),
  allow({
    sid: 'Roles',
    actions: ['GetRole*', 'ListRole*', 'DeleteRole', 'DeleteRolePolicy', '*agRole', 'UpdateAssumeRolePolicy'].map(
      (action) => `iam:${action}`,
    ),
    resources: stackRoles,
  }),
  allow({
    sid: 'RolesForTasksAndEvents',
    actions: ['iam:PassRole'],
    resources: stackRoles,
    conditions: { StringEquals: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com', 'events.amazonaws.com'] } },
  }),
  allow({
    sid: 'RolesOfServices',
    actions: ['iam:CreateServiceLinkedRole'],
    resources: `arn:aws:iam::${account}:role/aws-service-role/*`,
    conditions: { StringEquals: { 'iam:AWSServiceName': linkedServices } },
  }),
];

/** Denied even if a policy that is added by hand allows it. */
export const denyStatements = ({ ownRoles, ownPolicies, toolkit }: Arns): PolicyStatement[] => [
  deny({ sid: 'KeepBoundaries', actions: ['iam:DeleteRolePermissionsBoundary'] }),
  deny({
    sid: 'KeepOwnPolicies',
    actions: ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:DeletePolicy*'],
    resources: ownPolicies,
  }),
  deny({
    sid: 'KeepOwnRoles',
    actions: ['Create', 'Put', 'Attach', 'Detach', 'Delete', 'Update'].map((verb) => `iam:${verb}*`),
    resources: [ownRoles, toolkit.roles],
  }),
  deny({
    sid: 'NoPeople',
    actions: ['iam:*User*', 'iam:*Group*', 'iam:*AccessKey*', 'iam:*LoginProfile', 'iam:AttachRolePolicy'],
  }),
];

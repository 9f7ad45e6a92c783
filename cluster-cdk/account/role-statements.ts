import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow, deny } from './statement.ts';

/** The services whose own roles the stacks rely on; AWS makes each when it is first needed. */
const linkedServices = [
  'ecs.amazonaws.com',
  'ecs.application-autoscaling.amazonaws.com',
  'elasticloadbalancing.amazonaws.com',
  'rds.amazonaws.com',
  'delivery.logs.amazonaws.com',
];

/** Roles may be made, but only for the stacks, only under the boundary, and only for tasks and events. */
export const roleStatements = ({ stackRoles, applicationBoundary, account }: Arns): PolicyStatement[] => [
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

/** What no policy that is added by hand may give back. */
export const guardStatements = ({ ownRoles, ownPolicies, toolkit }: Arns): PolicyStatement[] => [
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

import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from '../arns.ts';
import { allow, deny, on } from '../statement.ts';

/**
 * Roles may be created only for the stacks, only with a permissions boundary, and only for ECS tasks, events,
 * schedules and functions.
 * Those of AWS's services are created by the administrator's script.
 */
export const roleStatements = (arns: Arns): PolicyStatement[] => [
  ...boundRoleStatements(arns),
  allow({
    sid: 'RolesForTasksAndEvents',
    actions: ['iam:PassRole'],
    resources: arns.stackRoles,
    conditions: passedTo('ecs-tasks', 'events', 'scheduler'),
  }),
  allow({
    sid: 'RolesForFunctions',
    actions: ['iam:PassRole'],
    resources: arns.functionRoles,
    conditions: passedTo('lambda'),
  }),
];

export const passedTo = (...services: string[]) => ({
  StringEquals: { 'iam:PassedToService': services.map((service) => `${service}.amazonaws.com`) },
});

/** Everything about roles but passing them. */
export const boundRoleStatements = ({
  stackRoles,
  applicationBoundary,
  functionsBoundary,
}: Arns): PolicyStatement[] => [
  allow({
    sid: 'RolesUnderTheBoundary',
    actions: ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:PutRolePermissionsBoundary'],
    resources: stackRoles,
    conditions: { StringEquals: { 'iam:PermissionsBoundary': [applicationBoundary, functionsBoundary] } },
  }),
  allow({
    sid: 'Roles',
    actions: on('iam', 'GetRole*', 'ListRole*', 'ListAttachedRolePolicies', 'DeleteRole', 'DeleteRolePolicy').concat(
      on('iam', 'TagRole', 'UntagRole', 'UpdateRole', 'UpdateRoleDescription', 'UpdateAssumeRolePolicy'),
    ),
    resources: stackRoles,
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

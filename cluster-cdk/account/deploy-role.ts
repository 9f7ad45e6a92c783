import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow } from './statement.ts';

const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`;

/** What the job does itself. Stacks are created and updated with the CDK's roles. */
export const deployStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'BecomeTheCdk',
    actions: ['sts:AssumeRole'],
    resources: ['deploy-role', 'file-publishing-role', 'lookup-role'].map(arns.toolkit.role),
  }),
  allow({
    sid: 'LookAtStacks',
    actions: ['DescribeStacks', 'DescribeStackEvents'].map((action) => `cloudformation:${action}`),
    resources: [...arns.stacks, arns.toolkit.stack],
  }),
  allow({
    sid: 'MendStacks',
    actions: ['CancelUpdateStack', 'ContinueUpdateRollback', 'DeleteStack'].map((action) => `cloudformation:${action}`),
    resources: arns.stacks,
  }),
  allow({
    sid: 'FindBootstrap',
    actions: ['ssm:GetParameter', 'ssm:GetParameters'],
    resources: arns.toolkit.version,
  }),
];

/** What bootstrapping a region requires: a bucket, a repository, and roles with the permissions boundary. */
export const bootstrapStatements = ({ toolkit, boundary, execution }: Arns): PolicyStatement[] => [
  allow({
    sid: 'ToolkitStack',
    actions: ['CreateChangeSet', 'ExecuteChangeSet', 'DeleteChangeSet', 'CreateStack', 'UpdateStack', 'DeleteStack']
      .concat('UpdateTerminationProtection', 'TagResource')
      .map((action) => `cloudformation:${action}`),
    resources: toolkit.stack,
  }),
  allow({
    sid: 'ToolkitRolesUnderTheBoundary',
    actions: ['iam:CreateRole', 'iam:PutRolePolicy'],
    resources: toolkit.roles,
    conditions: { StringEquals: { 'iam:PermissionsBoundary': boundary } },
  }),
  allow({
    sid: 'ToolkitRolePolicies',
    actions: ['iam:AttachRolePolicy'],
    resources: toolkit.roles,
    conditions: {
      StringEquals: { 'iam:PermissionsBoundary': boundary },
      ArnEquals: {
        'iam:PolicyARN': [execution, managed('ReadOnlyAccess'), managed('AWSCloudFormationReadOnlyAccess')],
      },
    },
  }),
  allow({
    sid: 'ToolkitRoles',
    actions: [
      'iam:GetRole',
      'iam:GetRolePolicy',
      'iam:ListRolePolicies',
      'iam:ListAttachedRolePolicies',
      'iam:TagRole',
    ],
    resources: toolkit.roles,
  }),
  allow({
    sid: 'UndoToolkitRoles',
    actions: ['iam:DeleteRole', 'iam:DeleteRolePolicy', 'iam:DetachRolePolicy'],
    resources: toolkit.roles,
    conditions: { StringEquals: { 'iam:PermissionsBoundary': boundary } },
  }),
  allow({
    sid: 'ToolkitBucket',
    actions: ['CreateBucket', 'PutBucket*', 'GetBucket*', 'ListBucket', 'PutEncryptionConfiguration']
      .concat('GetEncryptionConfiguration', 'PutLifecycleConfiguration', 'GetLifecycleConfiguration')
      .concat('DeleteBucket', 'DeleteBucketPolicy')
      .map((action) => `s3:${action}`),
    resources: toolkit.bucket,
  }),
  allow({
    sid: 'ToolkitRepository',
    actions: ['CreateRepository', 'DeleteRepository', 'DescribeRepositories', '*LifecyclePolicy', 'TagResource']
      .concat('*RepositoryPolicy', 'PutImageTagMutability', 'PutImageScanningConfiguration', 'ListTagsForResource')
      .map((action) => `ecr:${action}`),
    resources: toolkit.repository,
  }),
  allow({
    sid: 'ToolkitVersion',
    actions: ['ssm:PutParameter', 'ssm:DeleteParameter', 'ssm:AddTagsToResource'],
    resources: toolkit.version,
  }),
];

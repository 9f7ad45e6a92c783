import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from '../arns.ts';
import { allow, on } from '../statement.ts';

/** The file system of a region, and the folders of customers. Ids are generated: nothing tells them from others. */
export const fileStatements = ({ arn }: Arns): PolicyStatement[] => [
  allow({ sid: 'NewFileSystems', actions: on('elasticfilesystem', 'CreateFileSystem') }),
  allow({
    sid: 'FileSystems',
    actions: on('elasticfilesystem', '*FileSystem', '*FileSystemProtection', '*FileSystemPolicy', '*BackupPolicy')
      .concat(on('elasticfilesystem', '*LifecycleConfiguration', '*MountTarget', '*MountTargetSecurityGroups'))
      .concat(on('elasticfilesystem', '*AccessPoint', 'Describe*'))
      .concat(on('elasticfilesystem', 'TagResource', 'UntagResource', 'ListTagsForResource')),
    resources: [arn('elasticfilesystem', 'file-system/*'), arn('elasticfilesystem', 'access-point/*')],
  }),
];

/** A mount target is a network interface, which its creator needs permission for. */
export const mountTargetStatements = (): PolicyStatement[] => [
  allow({ sid: 'MountTargets', actions: on('ec2', '*NetworkInterface', 'ModifyNetworkInterfaceAttribute') }),
];

/** Schedules have generated names in the default group. */
export const scheduleStatements = ({ arn }: Arns): PolicyStatement[] => [
  allow({
    sid: 'Schedules',
    actions: on('scheduler', '*Schedule'),
    resources: arn('scheduler', 'schedule/default/customer-*'),
  }),
];

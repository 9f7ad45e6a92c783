import { resources } from '@console/cdk-constructs/testing/resources';
import type { Template } from 'aws-cdk-lib/assertions';

export interface Container {
  Name: string;
  Image: unknown;
  Essential: boolean;
  EntryPoint?: unknown[];
  Command: unknown[];
  Environment: { Name: string; Value: unknown }[];
  Secrets: { Name: string; ValueFrom: unknown }[];
  DockerLabels: Record<string, string>;
  DependsOn?: { ContainerName: string; Condition: string }[];
  MountPoints?: { SourceVolume: string; ContainerPath: string; ReadOnly: boolean }[];
  PortMappings?: { ContainerPort: unknown }[];
  LogConfiguration: { Options: Record<string, unknown> };
}

export interface Task {
  Family: string;
  ContainerDefinitions: Container[];
  Volumes?: { Name: string; EFSVolumeConfiguration?: object }[];
  TaskRoleArn: unknown;
  ExecutionRoleArn: unknown;
}

const main = 'customer-acme-north';

/** The task definition of a family of the sample customer. */
export function taskOf(template: Template, suffix = ''): Task {
  const tasks = Object.values(resources(template, 'AWS::ECS::TaskDefinition')).map(
    ({ Properties }) => Properties as unknown as Task,
  );
  const found = tasks.find(({ Family }) => Family === main + suffix);
  if (!found) throw new Error(`no task definition ${main}${suffix} among ${tasks.map(({ Family }) => Family)}`);
  return found;
}

export function containerOf(template: Template, name: string, suffix = ''): Container {
  const { ContainerDefinitions } = taskOf(template, suffix);
  const found = ContainerDefinitions.find(({ Name }) => Name === name);
  if (!found) throw new Error(`no container ${name} among ${ContainerDefinitions.map(({ Name }) => Name)}`);
  return found;
}

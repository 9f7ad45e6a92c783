import { z } from 'zod';
import { furtherPortsIn } from '../engine/placement.ts';
import type { Properties } from '../template/model.ts';

const pairs = (key: 'Value' | 'ValueFrom') =>
  z
    .array(z.object({ Name: z.string(), [key]: z.union([z.string(), z.number(), z.boolean()]).transform(String) }))
    .default([])
    .transform((list) => Object.fromEntries(list.map((pair) => [String(pair.Name), String(pair[key])])));

const containerDefinition = z.object({
  Name: z.string(),
  Image: z.string(),
  Command: z.array(z.union([z.string(), z.number()]).transform(String)).optional(),
  Environment: pairs('Value'),
  Secrets: pairs('ValueFrom'),
  DockerLabels: z.record(z.string(), z.string()).default({}),
  StopTimeout: z.coerce.number().optional(),
  LogConfiguration: z
    .object({ LogDriver: z.string(), Options: z.record(z.string(), z.string()).default({}) })
    .optional(),
});

const taskDefinition = z.object({
  /** MiB. */
  Memory: z.coerce.number().positive().optional(),
  ContainerDefinitions: z.array(containerDefinition).length(1, 'the local cluster runs tasks of exactly one container'),
});

/** What a task runs. The port is a placeholder, and secrets are references. */
export interface Container {
  image: string;
  /** Undefined: that of the image. */
  command?: string[] | undefined;
  labels: Record<string, string>;
  /** The name of a process beside the one that serves requests. */
  process?: string | undefined;
  environment: Record<string, string>;
  /** ARN and key of a secret, by the name of the variable. */
  secrets: Record<string, string>;
  /** Ports beside the main one, as the definition names them, that a task gets ports of its own for. */
  furtherPorts: readonly number[];
  stopTimeoutMs: number;
  /** Undefined: not limited. */
  memoryMiB?: number | undefined;
  logGroup: string | undefined;
}

/** @throws Error when the cluster cannot run it */
export function containerOf(properties: Properties): Container {
  const parsed = taskDefinition.safeParse(properties);
  if (!parsed.success) throw new Error(`The task definition cannot be run: ${z.prettifyError(parsed.error)}`);
  const [definition] = parsed.data.ContainerDefinitions;
  if (!definition) throw new Error('The task definition has no container');
  return {
    image: definition.Image,
    command: definition.Command,
    labels: definition.DockerLabels,
    process: definition.DockerLabels['deployment-console.process'],
    environment: definition.Environment,
    secrets: definition.Secrets,
    furtherPorts: furtherPortsIn(JSON.stringify(properties)),
    memoryMiB: parsed.data.Memory,
    stopTimeoutMs: (definition.StopTimeout ?? 30) * 1000,
    logGroup: definition.LogConfiguration?.Options['awslogs-group'],
  };
}

import { z } from 'zod';
import { furtherPortsIn } from '../engine/placement.ts';
import type { Properties } from '../template/model.ts';

const pairs = (key: 'Value' | 'ValueFrom') =>
  z
    .array(z.object({ Name: z.string(), [key]: z.union([z.string(), z.number(), z.boolean()]).transform(String) }))
    .default([])
    .transform((list) => Object.fromEntries(list.map((pair) => [String(pair.Name), String(pair[key])])));

const roleLabel = 'deployment-console.role';
const filesLabel = 'deployment-console.files';

const containerDefinition = z.object({
  Name: z.string(),
  Image: z.string(),
  Command: z.array(z.union([z.string(), z.number()]).transform(String)).optional(),
  Environment: pairs('Value'),
  Secrets: pairs('ValueFrom'),
  MountPoints: z.array(z.object({ SourceVolume: z.string(), ContainerPath: z.string() })).default([]),
  DockerLabels: z.record(z.string(), z.string()).default({}),
  StopTimeout: z.coerce.number().optional(),
  LogConfiguration: z
    .object({ LogDriver: z.string(), Options: z.record(z.string(), z.string()).default({}) })
    .optional(),
});
type ContainerDefinition = z.output<typeof containerDefinition>;

const taskDefinition = z.object({
  /** MiB. */
  Memory: z.coerce.number().positive().optional(),
  Volumes: z.array(z.object({ Name: z.string() })).default([]),
  ContainerDefinitions: z.array(containerDefinition),
});

/** A text file that a task finds when it starts. */
export interface TaskFile {
  /** In a container. */
  path: string;
  /** The text, or the ARN of the secret that holds it. */
  content: { text: string } | { valueFrom: string };
}

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
  /** Names of the folders that outlive it. */
  storage: string[];
  files: TaskFile[];
  /** Ports beside the main one, as the definition names them, that a task gets ports of its own for. */
  furtherPorts: readonly number[];
  stopTimeoutMs: number;
  /** Undefined: not limited. */
  memoryMiB?: number | undefined;
  logGroup: string | undefined;
}

/** Why a task of these containers cannot run here; undefined when it can. */
export function containersProblem(containers: readonly { labels: Record<string, unknown> }[]): string | undefined {
  const roles = containers.map(({ labels }) => labels[roleLabel]);
  const unknown = roles.find((role) => role !== undefined && role !== 'files');
  if (unknown !== undefined) return `its container with the role "${String(unknown)}" cannot run on one machine`;
  const [main, files] = [roles.filter((role) => role === undefined), roles.filter((role) => role === 'files')];
  if (main.length !== 1) return 'it must have exactly one container, beside those whose role is known';
  return files.length > 1 ? 'it must have at most one container with the role "files"' : undefined;
}

/** @throws Error when the cluster cannot run it */
export function containerOf(properties: Properties): Container {
  const parsed = taskDefinition.safeParse(properties);
  if (!parsed.success) throw new Error(`The task definition cannot be run: ${z.prettifyError(parsed.error)}`);
  const { ContainerDefinitions, Memory, Volumes } = parsed.data;
  const problem = containersProblem(ContainerDefinitions.map(({ DockerLabels }) => ({ labels: DockerLabels })));
  const definition = ContainerDefinitions.find(({ DockerLabels }) => DockerLabels[roleLabel] === undefined);
  if (problem || !definition) throw new Error(`The task definition cannot be run: ${problem}`);
  const writer = ContainerDefinitions.find(({ DockerLabels }) => DockerLabels[roleLabel] === 'files');
  return {
    image: definition.Image,
    command: definition.Command,
    labels: definition.DockerLabels,
    process: definition.DockerLabels['deployment-console.process'],
    environment: definition.Environment,
    secrets: definition.Secrets,
    storage: storageOf(definition, Volumes),
    files: writer ? filesOf(writer) : [],
    memoryMiB: Memory,
    furtherPorts: furtherPortsIn(JSON.stringify(properties)),
    stopTimeoutMs: (definition.StopTimeout ?? 30) * 1000,
    logGroup: definition.LogConfiguration?.Options['awslogs-group'],
  };
}

const storageVolume = /^storage-([a-z][a-z0-9-]{0,30})$/;

function storageOf({ MountPoints }: ContainerDefinition, volumes: readonly { Name: string }[]): string[] {
  return MountPoints.flatMap(({ SourceVolume }) => {
    if (!volumes.some(({ Name }) => Name === SourceVolume)) throw new Error(`There is no volume ${SourceVolume}`);
    return storageVolume.exec(SourceVolume)?.[1] ?? [];
  });
}

/** A path as definitions allow it, so that no file is written outside the folder of the task. */
const filePaths = z.array(z.string().regex(/^(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._@+ -]+)+$/, 'must be an absolute path'));

/** The contents are the variables FILE_0, FILE_1 … of the container that would write them. */
function filesOf({ DockerLabels, Environment, Secrets }: ContainerDefinition): TaskFile[] {
  return filePaths.parse(JSON.parse(DockerLabels[filesLabel] ?? '[]')).map((path, index) => {
    const name = `FILE_${index}`;
    const [text, valueFrom] = [Environment[name], Secrets[name]];
    if (valueFrom !== undefined) return { path, content: { valueFrom } };
    if (text === undefined) throw new Error(`The file ${path} has no content: there is no variable ${name}`);
    return { path, content: { text } };
  });
}

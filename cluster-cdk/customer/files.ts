import type { TaskDefinition } from 'aws-cdk-lib/aws-ecs';
import {
  type ContainerDefinition,
  ContainerDependencyCondition,
  type Secret as ContainerSecret,
  type LogDriver,
} from 'aws-cdk-lib/aws-ecs';
import { busybox } from './container-image.ts';

export interface TaskFile {
  /** Absolute, as in the definition. */
  path: string;
  content: string | ContainerSecret;
}

/** Where files are whose own folder may hold what the image needs: a volume would hide it. */
const ELSEWHERE = '/run/deployment-console/files';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** On AWS. Below `/etc` an application has its configuration in a folder of its own, and a file stands at its path. */
export const fileLocation = (path: string): string => (/^\/etc\/[^/]+\/./.test(path) ? path : `${ELSEWHERE}${path}`);

/** The folder that is a volume for the file at `location`. */
const volumeFolder = (location: string): string =>
  location.startsWith(`${ELSEWHERE}/`) ? ELSEWHERE : folderOf(location);

/** A container that writes the files into volumes, which `app` mounts once it has ended. */
export function addFiles(
  task: TaskDefinition,
  app: ContainerDefinition,
  files: readonly TaskFile[],
  logging: LogDriver,
): void {
  if (files.length === 0) return;
  const variables = files.map(({ path, content }, index) => ({
    name: `FILE_${index}`,
    location: fileLocation(path),
    content,
  }));
  const writer = task.addContainer('files', {
    image: busybox,
    essential: false,
    entryPoint: ['sh', '-ec'],
    command: [variables.map(({ name, location }) => writing(name, location)).join('\n')],
    environment: Object.fromEntries(
      variables.flatMap(({ name, content }) => (typeof content === 'string' ? [[name, content]] : [])),
    ),
    secrets: Object.fromEntries(
      variables.flatMap(({ name, content }) => (typeof content === 'string' ? [] : [[name, content]])),
    ),
    dockerLabels: {
      'deployment-console.role': 'files',
      'deployment-console.files': JSON.stringify(files.map(({ path }) => path)),
    },
    logging,
  });
  const folders = [...new Set(variables.map(({ location }) => volumeFolder(location)))].sort();
  for (const [index, containerPath] of folders.entries()) {
    const name = `files-${index}`;
    task.addVolume({ name });
    writer.addMountPoints({ sourceVolume: name, containerPath, readOnly: false });
    app.addMountPoints({ sourceVolume: name, containerPath, readOnly: true });
  }
  app.addContainerDependencies({ container: writer, condition: ContainerDependencyCondition.SUCCESS });
}

/** Paths hold letters, digits and ` . _ @ + -` only. Whichever user the application has can read the file. */
const writing = (name: string, location: string): string =>
  `mkdir -p '${folderOf(location)}'; printf %s "$${name}" > '${location}'; chmod 0444 '${location}'`;

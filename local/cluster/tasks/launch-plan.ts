import { delimiter, dirname } from 'node:path';
import { readSecretParts, readValueFrom } from '../secrets/secret-reference.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { Container } from './container.ts';
import type { ImageRegistry } from './image-registry.ts';
import { filePath, fillLateValues, type LateValues } from './late-values.ts';
import type { OwnFolders } from './own-folders.ts';
import type { TaskPorts } from './ports.ts';

/** How to start a process. */
export interface LaunchPlan {
  command: string[];
  cwd: string;
  env: Record<string, string>;
  /** Must not appear in any log. */
  secretValues: string[];
}

/** How to start a task, and what it needs to find. */
export interface TaskPlan extends LaunchPlan {
  /** The folder of its image to run in, and all of its image. */
  code: { cwd: string; root: string };
  storage: string[];
  files: { path: string; content: string }[];
}

export interface PlanSources {
  images: ImageRegistry;
  secrets: SecretStore;
  databasePort: () => number;
  mailPort: number;
}

/** How to start a task of `container` on `port`. @throws Error when its image or a secret is missing */
export async function planLaunch(
  container: Container,
  { port, furtherPorts, folders }: TaskPorts & { folders: OwnFolders },
  { images, secrets, databasePort, mailPort }: PlanSources,
): Promise<TaskPlan> {
  const image = await images.resolve(container.image, container.labels);
  if ('missing' in image) throw new Error(image.missing);
  const { storage } = container;
  const place = {
    port,
    furtherPorts,
    folders,
    databasePort: databasePort(),
    mailPort,
    storage,
    files: container.files.map(({ path }) => path),
  };
  const fill = (text: string) => fillLateValues(text, place);
  const secretEntries = await Promise.all(
    Object.entries(container.secrets).map(
      async ([name, valueFrom]) => [name, fill(await readValueFrom(valueFrom, secrets))] as const,
    ),
  );
  const environment = Object.entries(container.environment).map(([name, value]) => [name, fill(value)] as const);
  const files = await filesOf(container, place, secrets);
  const parts = await Promise.all(
    Object.values(container.secrets).map((valueFrom) => readSecretParts(valueFrom, secrets)),
  );
  return {
    command: withProgram(
      container.command?.map(fill) ?? image.command.map((word) => word.replaceAll('${port}', String(port))),
    ),
    cwd: folders.work,
    code: { cwd: image.cwd, root: image.root ?? image.cwd },
    env: {
      ...baseEnvironment(folders.home),
      PORT: String(port),
      ...Object.fromEntries(environment),
      ...Object.fromEntries(secretEntries),
    },
    storage: storage.map(folders.storage),
    files: files.map(({ path, content }) => ({ path, content })),
    secretValues: [
      ...secretEntries.map(([, value]) => value),
      ...parts.flat(),
      ...files.flatMap(({ secret }) => secret),
    ],
  };
}

async function filesOf({ files }: Container, place: LateValues, secrets: SecretStore) {
  return Promise.all(
    files.map(async ({ path, content }) => {
      const isSecret = 'valueFrom' in content;
      const text = isSecret ? await readValueFrom(content.valueFrom, secrets) : content.text;
      return {
        path: filePath(path, place),
        content: fillLateValues(text, place),
        secret: isSecret ? await readSecretParts(content.valueFrom, secrets) : [],
      };
    }),
  );
}

/** `node` is the Node.js of this process, so that none has to be on the PATH. */
const withProgram = ([name = '', ...rest]: string[]): string[] => [name === 'node' ? process.execPath : name, ...rest];

/** Nothing of the cluster's own environment but the PATH, with its own Node.js first. */
const baseEnvironment = (home: string): Record<string, string> => ({
  PATH: [dirname(process.execPath), process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin'].join(delimiter),
  HOME: home,
  LANG: 'C.UTF-8',
  TZ: 'UTC',
});

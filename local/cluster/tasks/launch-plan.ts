import { delimiter, dirname } from 'node:path';
import { readValueFrom } from '../secrets/secret-reference.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { Container } from './container.ts';
import type { ImageRegistry } from './image-registry.ts';
import { fillLateValues } from './late-values.ts';
import type { TaskPorts } from './ports.ts';

/** How to start a process. */
export interface LaunchPlan {
  command: string[];
  cwd: string;
  env: Record<string, string>;
  /** Must not appear in any log. */
  secretValues: string[];
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
  { port, furtherPorts, home }: TaskPorts & { home: string },
  { images, secrets, databasePort, mailPort }: PlanSources,
): Promise<LaunchPlan> {
  const image = await images.resolve(container.image, container.labels);
  if ('missing' in image) throw new Error(image.missing);
  const resolve = (text: string) =>
    fillLateValues(text, { port, furtherPorts, databasePort: databasePort(), mailPort });
  const secretEntries = await Promise.all(
    Object.entries(container.secrets).map(
      async ([name, valueFrom]) => [name, resolve(await readValueFrom(valueFrom, secrets))] as const,
    ),
  );
  const environment = Object.entries(container.environment).map(([name, value]) => [name, resolve(value)] as const);
  return {
    command: withProgram(
      container.command?.map(resolve) ?? image.command.map((word) => word.replaceAll('${port}', String(port))),
    ),
    cwd: image.cwd,
    env: {
      ...baseEnvironment(home),
      PORT: String(port),
      ...Object.fromEntries(environment),
      ...Object.fromEntries(secretEntries),
    },
    secretValues: secretEntries.map(([, value]) => value),
  };
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

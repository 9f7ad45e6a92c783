import { mkdirSync, realpathSync } from 'node:fs';
import type { Socket } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StackRef } from '@console/core/ports/stacks';
import { limits } from '../../limits.ts';
import type { Exit } from '../../processes/launch.ts';
import type { Ledger } from '../../processes/ledger.ts';
import { redactor } from '../../processes/redact.ts';
import { supervise } from '../../processes/supervise.ts';
import type { Isolation } from '../isolation/isolation.ts';
import { ownFolders } from '../tasks/own-folders.ts';
import type { FunctionDefinition } from './definition.ts';
import { functionEnvironment, type RoleCredentials } from './environment.ts';
import { userOfPeer } from './peer.ts';

export interface RunningProcess {
  readonly pid: number | undefined;
  /** When its credentials end, in milliseconds since 1970. */
  credentialsUntil: number;
  exited: Promise<Exit>;
  stop(): Promise<void>;
}

export interface FunctionPlace {
  start(runtimeApi: string, onLine: (line: string) => void): Promise<RunningProcess>;
  /** Whether a connection comes from the function's user. */
  isOwn(socket: Socket): boolean;
}

export interface FunctionPlacesOptions {
  /** The folder of the cluster's data; without symbolic links. */
  dir: string;
  isolation: Isolation;
  ledger: Ledger;
  credentials: RoleCredentials;
  /** Of the server for clients of AWS's SDKs. */
  endpointUrl: () => string | undefined;
}

const bootstrapFolder = fileURLToPath(new URL('./bootstrap', import.meta.url));

/** Starts the processes of functions, each as the user of its application. */
export class FunctionPlaces {
  constructor(private readonly options: FunctionPlacesOptions) {}

  placeOf(definition: FunctionDefinition): FunctionPlace {
    const { dir, isolation } = this.options;
    let uid: number | undefined;
    return {
      isOwn: (socket) => uid === undefined || userOfPeer(socket) === uid,
      start: async (runtimeApi, onLine) => {
        const { home } = ownFolders(dir, refOf(definition));
        mkdirSync(dirname(home), { recursive: true });
        const { env, credentialsUntil, secretValues } = functionEnvironment(definition, {
          ...this.options,
          runtimeApi,
          base: { PATH: pathWithNode, HOME: home, TMPDIR: home },
        });
        const code = { cwd: definition.code, root: definition.code };
        const plan = { command: commandOf(definition), cwd: definition.code, env, secretValues };
        const folders = [bootstrapFolder, ...sdkFolders(definition.code)];
        const confined = await isolation.confine({ home, memoryMiB: definition.memoryMiB, plan, code, folders });
        uid = confined.uid;
        return {
          ...this.launch(definition, { ...confined, secretValues }, onLine),
          credentialsUntil,
        };
      },
    };
  }

  private launch(
    { stack, name }: FunctionDefinition,
    confined: Awaited<ReturnType<Isolation['confine']>> & { secretValues: string[] },
    onLine: (line: string) => void,
  ): Omit<RunningProcess, 'credentialsUntil'> {
    const process = supervise({
      name: `${stack.name}/${name}`,
      command: confined.command,
      cwd: confined.cwd,
      env: confined.env,
      uid: confined.uid,
      ...(confined.end && { endRest: confined.end }),
      ledger: this.options.ledger,
      restart: 'never',
      stopTimeoutMs: limits.functions.stopMs,
      hidden: redactor(confined.secretValues),
      onLine,
    });
    process.start();
    const { pid, exited } = process;
    return { pid, exited, stop: () => process.stop() };
  }
}

const refOf = ({ stack: { region, name } }: FunctionDefinition): StackRef => ({ region, name });

const pathWithNode = [dirname(process.execPath), process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin'].join(delimiter);

/** Runtimes that bring their own client have it in the code. */
const commandOf = ({ runtime, code }: FunctionDefinition): string[] =>
  runtime.startsWith('nodejs') ? [process.execPath, join(bootstrapFolder, 'main.mjs')] : [join(code, 'bootstrap')];

/** The AWS SDK, which Node.js runtimes of Lambda have. */
function sdkFolders(code: string): string[] {
  try {
    return [dirname(realpathSync(join(dirname(code), 'node_modules', '@aws-sdk')))];
  } catch {
    return [];
  }
}

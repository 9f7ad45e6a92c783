import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rememberedPort } from '../processes/free-port.ts';
import type { Ledger } from '../processes/ledger.ts';
import { openLineLog } from '../processes/line-log.ts';
import { httpGreeting, killWhenHung } from '../processes/liveness.ts';
import { type Supervised, supervise } from '../processes/supervise.ts';
import { serverProgram } from './program.ts';
import { readyLine } from './server/ready-line.ts';

export interface Cognito {
  /** Base URL of the Cognito user pools API. */
  endpoint: string;
  region: string;
  userPoolId: string;
  clientId: string;
  /** The `iss` of its tokens; it is the same after a restart. */
  issuer: string;
  jwksUri: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

export interface CognitoOptions {
  dataDir: string;
  /** Address of the console, which passes sign-ins on. */
  publicUrl: string;
  ledger: Ledger;
  log(message: string): void;
}

const startLimitMs = 20_000;

/** Runs Cognito's stand-in as a process of its own, with the console's user pool in it. */
export async function startCognito({ dataDir, publicUrl, ledger, log }: CognitoOptions): Promise<Cognito> {
  const root = resolve(dataDir, 'cognito');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const port = await rememberedPort(join(root, 'port'));
  const issuer = new URL('/cognito', publicUrl).href;
  const lines = openLineLog(join(root, 'cognito.log'));
  const server = supervise({
    name: 'Cognito',
    command: [process.execPath, '--max-old-space-size=96', '--max-semi-space-size=2', ...serverProgram()].concat(
      ['--data', join(root, 'pools')],
      ['--port', String(port)],
      ['--issuer', issuer],
    ),
    cwd: root,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
    ledger,
    restart: 'always',
    stopTimeoutMs: 3_000,
    onLine: (line) => {
      lines.write(line);
      ready(line);
    },
    onExit: (exit) => {
      if (server.state === 'stopping') return;
      log(`Cognito ended (${exit.error ?? exit.signal ?? exit.code}); it is started again`);
    },
  });
  const { seen, ready } = awaitReady();
  server.start();
  const { userPoolId, clientId } = await orStop(seen, server, () => lines.last(10));
  const stopWatch = killWhenHung(server, {
    port,
    greeting: httpGreeting,
    onHung: () => log('Cognito does not answer'),
  });
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    region: 'local',
    userPoolId,
    clientId,
    issuer: `${issuer}/${userPoolId}`,
    jwksUri: `${endpoint}/${userPoolId}/.well-known/jwks.json`,
    get pid() {
      return server.pid;
    },
    async stop() {
      stopWatch();
      await server.stop();
      lines.close();
    },
  };
}

type Seeded = NonNullable<ReturnType<typeof readyLine.read>>;

function awaitReady() {
  let resolveSeen: (seeded: Seeded) => void = () => {};
  const seen = new Promise<Seeded>((done) => {
    resolveSeen = done;
  });
  const ready = (line: string) => {
    const seeded = readyLine.read(line);
    if (seeded) resolveSeen(seeded);
  };
  return { seen, ready };
}

async function orStop(seen: Promise<Seeded>, server: Supervised, lastLines: () => string[]): Promise<Seeded> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Cognito is not ready after ${startLimitMs / 1000} s:\n${lastLines().join('\n')}`));
    }, startLimitMs);
  });
  try {
    return await Promise.race([seen, late]);
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

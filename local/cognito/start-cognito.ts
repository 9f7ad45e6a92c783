import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { credentialVariables } from '../credentials/environment.ts';
import { type Credentials, installationCredentials } from '../credentials/installation.ts';
import { limits } from '../limits.ts';
import { rememberedPort } from '../processes/free-port.ts';
import type { Ledger } from '../processes/ledger.ts';
import { httpRequest } from '../processes/liveness.ts';
import { type Server, startServer } from '../processes/start-server.ts';
import { serverProgram } from './program.ts';
import { readyLine } from './server/ready-line.ts';

export interface Cognito extends Server {
  /** Base URL of the Cognito user pools API. */
  endpoint: string;
  region: string;
  userPoolId: string;
  clientId: string;
  /** The `iss` of its tokens; it is the same after a restart. */
  issuer: string;
  jwksUri: string;
  /** What signs requests to manage people. */
  credentials: Credentials;
}

export interface CognitoOptions {
  dataDir: string;
  /** Address of the console, which passes sign-ins on. */
  publicUrl: string;
  ledger: Ledger;
  log(message: string): void;
}

/** Where the cluster writes how its functions are invoked. */
export const invokeAddressFile = (dataDir: string): string => resolve(dataDir, 'cognito', 'invoke.json');

/** Runs Cognito's stand-in as a process of its own, with the console's user pool in it. */
export async function startCognito({ dataDir, publicUrl, ledger, log }: CognitoOptions): Promise<Cognito> {
  const root = resolve(dataDir, 'cognito');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const credentials = installationCredentials(dataDir);
  const port = await rememberedPort(join(root, 'port'));
  const issuer = new URL('/cognito', publicUrl).href;
  const { server, ready } = await startServer(
    {
      name: 'Cognito',
      command: [process.execPath, '--max-old-space-size=96', '--max-semi-space-size=2', ...serverProgram()].concat(
        ['--data', join(root, 'pools')],
        ['--port', String(port)],
        ['--issuer', issuer],
        ['--invoke', invokeAddressFile(dataDir)],
      ),
      cwd: root,
      env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...credentialVariables(credentials) },
      ledger,
      logFile: join(root, 'cognito.log'),
      log,
      liveness: { port, request: httpRequest },
      stopTimeoutMs: limits.cognito.stopMs,
    },
    (starting) => starting.readyLine(readyLine.read, limits.cognito.startMs),
  );
  const endpoint = `http://127.0.0.1:${port}`;
  return Object.assign(server, {
    endpoint,
    region: 'local',
    credentials,
    ...ready,
    issuer: `${issuer}/${ready.userPoolId}`,
    jwksUri: `${endpoint}/${ready.userPoolId}/.well-known/jwks.json`,
  });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@console/local/processes/free-port';
import { managementAccount, region } from '../places.ts';
import { installEmulator } from './install.ts';

export interface Emulator {
  endpoint: string;
  /** Folder whose files change what the emulator does. */
  switches: string;
  stop(): Promise<void>;
}

const readyWithinMs = 30_000;

/** Starts an empty emulator of AWS on the loopback interface. */
export async function startEmulator(root: string): Promise<Emulator> {
  const python = await installEmulator(root);
  const folder = await mkdtemp(join(tmpdir(), 'aws-emulator-'));
  const switches = join(folder, 'switches');
  await mkdir(switches);
  const port = await freePort();
  const logFile = join(folder, 'emulator.log');
  const log = openSync(logFile, 'w');
  const child = spawn(python, [join(import.meta.dirname, 'serve.py')], {
    stdio: ['ignore', log, log],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      TMPDIR: folder,
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: 'localhost',
      GATEWAY_PORT: String(port),
      S3_DATA_DIR: join(folder, 's3'),
      EMULATOR_SWITCHES: switches,
      // Requests without keys, such as those to the API, belong to this account.
      MINISTACK_ACCOUNT_ID: managementAccount,
      MINISTACK_REGION: region,
      // They would listen on ports of their own.
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      LOG_LEVEL: 'WARNING',
      PYTHONDONTWRITEBYTECODE: '1',
    },
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const end = Date.now() + readyWithinMs;
  while (
    !(await fetch(`${endpoint}/_ministack/health`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > end) {
      throw new Error(`The emulator of AWS did not start: ${await readFile(logFile, 'utf8')}`);
    }
    await delay(100);
  }
  return {
    endpoint,
    switches,
    async stop() {
      const kept = process.env.KEEP_EMULATOR_LOG;
      if (kept) await writeFile(kept, await readFile(logFile));
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

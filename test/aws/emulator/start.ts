import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type DnsRecords, startDnsServer } from '@console/adapters/dns/testing/dns-server';
import { freePort } from '@console/local/processes/free-port';
import { managementAccount, region } from '../accounts.ts';
import { startDatabases } from '../databases.ts';
import { installEmulator } from './install.ts';

export interface Emulator {
  endpoint: string;
  /** A folder whose files change the behaviour of the emulator. */
  switches: string;
  /** What public DNS knows, by name. */
  dns: Record<string, DnsRecords>;
  stop(): Promise<void>;
}

const readyTimeoutMs = 30_000;
/** A program `docker` that publishes images to the emulator. */
export const dockerFolder = join(import.meta.dirname, '../docker');

/** Starts an empty emulator of AWS on the loopback interface. */
export async function startEmulator(root: string): Promise<Emulator> {
  const python = await installEmulator(root);
  const folder = await mkdtemp(join(tmpdir(), 'aws-emulator-'));
  const switches = join(folder, 'switches');
  await mkdir(switches);
  const databases = await startDatabases(join(folder, 'databases'));
  const port = await freePort();
  const records: Record<string, DnsRecords> = {};
  const dns = await startDnsServer(records);
  const logFile = join(folder, 'emulator.log');
  const log = openSync(logFile, 'w');
  const child = spawn(python, [join(import.meta.dirname, 'serve.py')], {
    stdio: ['ignore', log, log],
    env: {
      PATH: `${dockerFolder}:${process.env.PATH}`,
      HOME: folder,
      TMPDIR: folder,
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: 'localhost',
      GATEWAY_PORT: String(port),
      S3_DATA_DIR: join(folder, 's3'),
      EMULATOR_SWITCHES: switches,
      DNS_SERVERS: dns.address,
      DATABASES_URL: databases.url,
      // Requests without credentials, such as those to the API, belong to this account.
      MINISTACK_ACCOUNT_ID: managementAccount,
      MINISTACK_REGION: region,
      // They would listen on other ports.
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      LOG_LEVEL: 'WARNING',
      PYTHONDONTWRITEBYTECODE: '1',
    },
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const end = Date.now() + readyTimeoutMs;
  while (
    !(await fetch(`${endpoint}/_ministack/health`).then(
      (response) => response.ok,
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
    dns: records,
    async stop() {
      await dns.stop();
      const kept = process.env.KEEP_EMULATOR_LOG;
      if (kept) await writeFile(kept, await readFile(logFile));
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await databases.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

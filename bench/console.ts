import { join } from 'node:path';
import { freePort } from '@console/local/processes/free-port';
import { type ApiClient, apiClient, signIn } from '../test/console/api.ts';
import { type RunningConsole, startConsole } from '../test/console/running-console.ts';
import { scratch } from '../test/console/scratch.ts';

export interface Bench {
  dataDir: string;
  appsPort: number;
  port: number;
  start(): Promise<{ running: RunningConsole; api: ApiClient; token: string }>;
  remove(): void;
}

/** A console of its own, on a fresh data folder. */
export async function newBench(env: Record<string, string> = {}): Promise<Bench> {
  const place = scratch('console-bench');
  const dataDir = join(place.dir, 'data');
  const [port, appsPort] = [await freePort(), await freePort()];
  return {
    dataDir,
    port,
    appsPort,
    remove: place.remove,
    async start() {
      const running = await startConsole({ dataDir, port, appsPort, env });
      const token = await signIn(running.url);
      return { running, token, api: apiClient(running.url, token) };
    },
  };
}

import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createLocalClusterStacks } from '@console/adapters/local-cluster/stacks';
import type { Health } from '@console/core/contract/customer';
import type { Fleet } from '@console/core/ports/fleet';
import type { StackRef, Stacks } from '@console/core/ports/stacks';
import { limits } from '../limits.ts';
import type { Postgres } from '../postgres/start-postgres.ts';
import type { Ledger } from '../processes/ledger.ts';
import { type AlarmChange, Alarms } from './alarms/alarms.ts';
import { clusterApi } from './api/cluster-api.ts';
import { serveApi } from './api/serve.ts';
import { Balancer } from './balancer/balancer.ts';
import { startProxy } from './balancer/proxy-server.ts';
import { Databases } from './databases/databases.ts';
import { Engine } from './engine/engine.ts';
import { createPlacement } from './engine/placement.ts';
import { createFleet } from './fleet.ts';
import { LogStore } from './logs/log-store.ts';
import { MetricStore } from './metrics/metric-store.ts';
import { createHandlers } from './resources/handlers.ts';
import { openSecretStore } from './secrets/secret-store.ts';
import type { ImageRegistry } from './tasks/image-registry.ts';
import { Services } from './tasks/services.ts';

export type { AlarmChange } from './alarms/alarms.ts';
export type { ImageRegistry, LocalImage } from './tasks/image-registry.ts';

export interface ClusterOptions {
  dataDir: string;
  /** Where customers' applications are served, by Host header. */
  appsPort: number;
  postgres: Pick<Postgres, 'port' | 'adminUrl'>;
  images: ImageRegistry;
  ledger: Ledger;
  log: (message: string) => void;
  /** The health of a stack's tasks is another one than before. */
  onHealth?: (stack: StackRef, health: Health) => void;
  /** An alarm of a stack went from one state to another. */
  onAlarm?: (change: AlarmChange) => void;
  /**
   * Milliseconds between two measurements of what runs.
   * @default limits.cluster.sampleMs
   */
  sampleEveryMs?: number;
}

export interface LocalCluster {
  stacks: Stacks;
  fleet: Fleet;
  /** Of the HTTP API. */
  url: string;
  token: string;
  /** Resolves when every stack is there again and its tasks are healthy, or failed to be. */
  restored: Promise<void>;
  /** Stops all tasks; stacks stay as they are, work on them goes on at the next start. */
  close(): Promise<void>;
}

/** Starts the cluster of this machine. @throws Error that says what to do when `appsPort` is taken */
export async function startCluster(options: ClusterOptions): Promise<LocalCluster> {
  const { postgres, images, ledger, log, appsPort, sampleEveryMs = limits.cluster.sampleMs } = options;
  const dir = resolve(options.dataDir, 'cluster');
  await mkdir(dir, { recursive: true, mode: 0o700 });

  const balancer = new Balancer();
  const proxy = await startProxy(balancer, appsPort);
  const logs = new LogStore(join(dir, 'logs'));
  const secrets = await openSecretStore(join(dir, 'secrets'));
  const databases = new Databases(postgres.adminUrl);
  const databasePort = () => postgres.port;
  const services = new Services({ images, secrets, databasePort, homes: join(dir, 'homes'), ledger, logs, log });
  const placement = createPlacement(databasePort);
  const metrics = new MetricStore();
  const alarms = new Alarms(metrics, (change) => options.onAlarm?.(change));
  const handlers = createHandlers({ databases, secrets, balancer, logs, services, images, alarms });
  const engine = new Engine({ dir: join(dir, 'stacks'), handlers, placement, log });

  const token = randomBytes(32).toString('base64url');
  const api = await serveApi(clusterApi(engine, token));
  const fleet = createFleet({ engine, services, logs, metrics, alarms, sampleEveryMs });
  services.onChange((region, name) => fleet.changed({ region, name }, options.onHealth));
  await databases.close();
  const known = engine.restore().catch((error: unknown) => log(`The stacks cannot be restored: ${String(error)}`));

  return {
    stacks: createLocalClusterStacks({ url: api.url, token }),
    fleet,
    url: api.url,
    token,
    restored: known.then(() => services.resumed()),
    async close() {
      await known;
      // What is under way may wait for a database that stops too; it is gone on with at the next start.
      await Promise.race([
        Promise.all([engine.close(), services.close()]),
        delay(limits.cluster.stopMs, undefined, { ref: false }),
      ]);
      fleet.close();
      await Promise.all([proxy.close(), api.close()]);
      logs.close();
    },
  };
}

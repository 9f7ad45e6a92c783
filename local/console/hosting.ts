import { createKeptImageRegistry } from '@console/adapters/kept-images/registry';
import type { Store } from '@console/core/ports';
import { customerOfStack } from '@console/core/stack-names';
import { type LocalCluster, startCluster } from '../cluster/start-cluster.ts';
import { type Cognito, invokeAddressFile } from '../cognito/start-cognito.ts';
import type { Postgres } from '../postgres/start-postgres.ts';
import type { Alerts } from './alerts.ts';
import type { ConsoleContext } from './context.ts';
import { type HealthOf, healthRecorder, type RecordHealth } from './health.ts';

interface Uses {
  store: Store;
  postgres: Postgres;
  cognito: Cognito;
  alerts: Alerts;
}

export interface Hosting {
  cluster: LocalCluster;
  healthOf: HealthOf;
  record: RecordHealth;
}

/** The address of a customer's application. */
export const applicationUrl = (appsPort: number, code: string): string => `http://${code}.localhost:${appsPort}/`;

/** Starts the cluster that runs customers' applications, and records the health that it reports. */
export async function startHosting(
  { settings, ledger, log }: ConsoleContext,
  { postgres, cognito, store, alerts }: Uses,
): Promise<Hosting> {
  const healthOf: HealthOf = async (stack) => {
    const { lost, fleet } = await starting;
    return lost(stack) ? 'down' : fleet.health({ region: stack.region, stack: stack.name });
  };
  let cluster: LocalCluster | undefined;
  const record = healthRecorder({ store, healthOf });
  const starting = startCluster({
    dataDir: settings.dataDir,
    appsPort: settings.appsPort,
    brand: settings.brand,
    diskReserveMiB: settings.diskReserveMiB,
    postgres,
    userPools: {
      endpoint: cognito.endpoint,
      issuer: cognito.issuer.slice(0, cognito.issuer.lastIndexOf('/')),
      credentials: cognito.credentials,
      invokeAddressFile: invokeAddressFile(settings.dataDir),
    },
    images: createKeptImageRegistry({ dataDir: settings.dataDir }),
    ledger,
    log: (message) => log.info(message),
    warn: (message) => log.warn(message),
    onHealth({ name, region }, health, problem) {
      const code = customerOfStack(name);
      if (!code) return;
      alerts.onHealth(code, health, problem, () => cluster?.lastEnd({ name, region }));
      record(code, { region, name }).catch((error) =>
        log.error(`The health of ${code} could not be saved.`, { error: String(error) }),
      );
    },
    onRun({ stack, ...run }) {
      const code = customerOfStack(stack.name);
      if (code) alerts.onRun(code, run);
    },
    onExposed({ stack, logicalId, address }) {
      const code = customerOfStack(stack);
      if (code) alerts.onExposed(code, { service: logicalId, address });
    },
    onAlarm: alerts.onAlarm,
  });
  cluster = await starting;
  return { cluster, healthOf, record };
}

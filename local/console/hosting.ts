import { createImageRegistry } from '@console/adapters/catalogue/images';
import { recordHealth } from '@console/core/health/record-health';
import { customerOfStack } from '@console/core/stack-names';
import { type LocalCluster, startCluster } from '../cluster/start-cluster.ts';
import type { Postgres } from '../postgres/start-postgres.ts';
import type { Alerts } from './alerts.ts';
import type { ConsoleContext } from './context.ts';
import type { Services } from './services.ts';

interface Uses extends Pick<Services, 'store'> {
  postgres: Postgres;
  alerts: Alerts;
}

/** The address of a customer's application. */
export const applicationUrl = (appsPort: number, code: string): string => `http://${code}.localhost:${appsPort}/`;

/** Starts the cluster that runs customers' applications, and records the health that it reports. */
export function startHosting(
  { settings, ledger, log }: ConsoleContext,
  { postgres, store, alerts }: Uses,
): Promise<LocalCluster> {
  return startCluster({
    dataDir: settings.dataDir,
    appsPort: settings.appsPort,
    postgres,
    images: createImageRegistry({ dir: settings.productsDir }),
    ledger,
    log: (message) => log.info(message),
    warn: (message) => log.warn(message),
    onHealth({ name }, health, problem) {
      const code = customerOfStack(name);
      if (!code) return;
      alerts.onHealth(code, health, problem);
      recordHealth(store, code, health).catch((error) =>
        log.error(`The health of ${code} could not be saved.`, { error: String(error) }),
      );
    },
    onRun({ stack, ...run }) {
      const code = customerOfStack(stack.name);
      if (code) alerts.onRun(code, run);
    },
    onAlarm: alerts.onAlarm,
  });
}

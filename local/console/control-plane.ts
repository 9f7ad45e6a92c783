import { join } from 'node:path';
import { createAccountEventFile } from '@console/adapters/account-event-file/account-events';
import { advanceAndDispatch } from '@console/core/batches/advance-batches';
import { discardHeld } from '@console/core/operations/discard-held';
import { reconcileOperations } from '@console/core/operations/reconcile-operations';
import { tellEvents } from '@console/core/operations/tell-events';
import { refreshCosts } from '@console/core/usage/refresh-costs';
import { dispatcher } from '@console/management-cdk/lambda/dispatcher';
import { streamsClient } from '../dynoxide/client.ts';
import type { Dynoxide } from '../dynoxide/start-dynoxide.ts';
import type { LocalJobs } from '../jobs/local-jobs.ts';
import { limits } from '../limits.ts';
import { readStream } from '../streams/reader.ts';
import type { Alerts } from './alerts.ts';
import type { ConsoleContext } from './context.ts';
import { refreshHealths } from './health.ts';
import type { Hosting } from './hosting.ts';
import { type Services, table } from './services.ts';
import { tenantsOf } from './tenants.ts';
import { every } from './timer.ts';

interface Uses {
  services: Services;
  dynoxide: Dynoxide;
  jobs: LocalJobs;
  alerts: Alerts;
  hosting: Hosting;
}

export interface ControlPlane {
  /** Looks for new work now: something was queued, or has ended. */
  wake(): void;
  /** Resolves when all work in progress is finished. */
  stop(): Promise<void>;
}

/** Starts jobs for operations as they are queued, and reconciles what a lost event left undone. */
export function startControlPlane({ settings, log }: ConsoleContext, uses: Uses): ControlPlane {
  const { services, dynoxide, jobs, alerts, hosting } = uses;
  const failed = (message: string) => (error: unknown) => log.error(message, { error: String(error) });
  const dispatch = {
    ...services,
    jobs,
    limit: settings.maxConcurrentJobs,
    onBatchError: (error: unknown, { id }: { id: string }) =>
      failed(`Batch ${id} could not be advanced. Trying again.`)(error),
  };
  const stream = readStream({
    client: streamsClient(dynoxide),
    table,
    checkpointFile: join(settings.dataDir, 'dynamodb', 'stream-position.json'),
    onRecords: async (Records) => void (await dispatcher(dispatch)({ Records })),
    log: (message) => log.warn(message),
  });
  const { startGraceMs, claimGraceMs, silenceMs } = limits.job;
  const reconcile = async () => {
    await reconcileOperations({
      ...dispatch,
      startGraceMs,
      claimGraceMs,
      silenceMs,
      onError: (error, { id }) => failed(`Operation ${id} could not be reconciled. Trying again.`)(error),
    });
    await advanceAndDispatch(dispatch);
  };
  const discard = () =>
    discardHeld({
      ...services,
      onError: (error, { customer }) =>
        failed(`The earlier table of ${customer} could not be deleted. Trying again.`)(error),
    });
  const tell = () =>
    tellEvents({
      ...services,
      events: createAccountEventFile(join(settings.dataDir, 'accounts', 'events.jsonl')),
      graceMs: limits.reconciler.tellGraceMs,
      onError: (error, { id }) => failed(`The end of operation ${id} could not be told. Trying again.`)(error),
    });
  // Applications that have not started again yet are no news.
  let restored = false;
  void hosting.cluster.restored.then(() => {
    restored = true;
  });
  const refresh = async () => {
    if (restored) await refreshHealths({ ...services, ...hosting, onHealth: alerts.onHealth });
  };
  const { intervalMs, healthMs, costsMs, costsReads } = limits.reconciler;
  const costs = () =>
    refreshCosts({
      ...services,
      ...tenantsOf(hosting.cluster),
      maxAgeMs: costsMs,
      reads: costsReads,
      onError: (error, { id }) => failed(`The costs of pool ${id} could not be counted. Trying again.`)(error),
    });
  const timers = [
    every(intervalMs, reconcile, failed('Operations could not be reconciled. Trying again.')),
    every(intervalMs, tell, failed('Events of accounts could not be told. Trying again.')),
    every(intervalMs, discard, failed('Earlier tables could not be deleted. Trying again.')),
    every(intervalMs, alerts.reconcile, failed('Alerts could not be reconciled. Trying again.')),
    every(intervalMs, costs, failed('The costs of pools could not be counted. Trying again.')),
    every(healthMs, refresh, failed('The health of customers could not be checked. Trying again.')),
  ];
  return {
    wake: stream.readNow,
    async stop() {
      await Promise.all([stream.stop(), ...timers.map((timer) => timer.stop())]);
      alerts.stop();
    },
  };
}

import { setTimeout as delay } from 'node:timers/promises';
import { assertPortsFree } from '../http/listen.ts';
import { limits } from '../limits.ts';
import { watchForAlerts } from './alerts.ts';
import { startBackingServices } from './backing-services.ts';
import { checkCustomers } from './check-customers.ts';
import type { ConsoleContext } from './context.ts';
import { startControlPlane } from './control-plane.ts';
import { startHosting } from './hosting.ts';
import { openJobs } from './jobs.ts';
import { openCatalogue, openServices } from './services.ts';
import { startSpaceWatch } from './space.ts';
import { serveWeb } from './web.ts';

export interface RunningConsole {
  /** Stops everything, in an order in which nothing is lost. */
  stop(): Promise<void>;
}

/** Starts all parts of the console on this machine; resolves when it can be used. */
export async function startConsole(context: ConsoleContext): Promise<RunningConsole> {
  await assertPortsFree(context.settings);
  const catalogue = await openCatalogue(context);
  const backing = await startBackingServices(context);
  const services = await openServices(context, { ...backing, catalogue });
  const alerts = watchForAlerts({ deps: services, log: context.log });
  const hosting = await startHosting(context, { ...backing, ...services, alerts });
  const { cluster } = hosting;
  const checked = cluster.restored.then(() => checkCustomers({ ...services, ...hosting, alerts, log: context.log }));
  checked.catch((error: unknown) =>
    context.log.error('The health of customers could not be checked.', { error: String(error) }),
  );
  let jobEnded = () => {};
  const jobs = await openJobs(context, { ...backing, services, cluster, onEnded: () => jobEnded() });
  const controlPlane = startControlPlane(context, { ...backing, services, jobs, alerts, hosting });
  jobEnded = controlPlane.wake;
  const space = startSpaceWatch(context, services);
  const closeWeb = await serveWeb(context, { ...backing, services, cluster, jobs, controlPlane, space });
  await Promise.race([checked.catch(() => {}), delay(limits.console.restoreMs, undefined, { ref: false })]);
  return {
    async stop() {
      await Promise.all([closeWeb(), controlPlane.stop(), space.stop()]);
      await jobs.close();
      await cluster.close();
      await backing.stop();
    },
  };
}

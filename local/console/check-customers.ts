import { reason } from '@console/core/contract/texts/reasons';
import { servingStack } from '@console/core/customers/serving-stack';
import type { Store } from '@console/core/ports';
import type { LocalCluster } from '../cluster/start-cluster.ts';
import type { Alerts } from './alerts.ts';
import type { HealthOf, RecordHealth } from './health.ts';
import type { Log } from './log.ts';

interface Uses {
  store: Store;
  cluster: Pick<LocalCluster, 'lost' | 'fleet'>;
  healthOf: HealthOf;
  record: RecordHealth;
  alerts: Pick<Alerts, 'onHealth' | 'onLost'>;
  log: Pick<Log, 'warn'>;
}

const pageSize = 100;

/** After a start: records how customers are now, and raises an alert for each whose stack is missing or damaged. */
export async function checkCustomers({ store, cluster, healthOf, record, alerts, log }: Uses): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await store.listCustomers({ status: 'online', limit: pageSize, ...(cursor && { cursor }) });
    for (const customer of page.items) {
      const { code, region, deployed } = customer;
      if (!deployed) continue;
      const stack = servingStack(customer);
      const lost = cluster.lost(stack);
      const health = await healthOf(stack);
      if (health === 'unknown') continue;
      await record(code, stack);
      if (!lost) {
        alerts.onHealth(code, health, () => cluster.fleet.problem({ region, stack: stack.name }));
        continue;
      }
      const { file, reason: damage } = lost;
      const why = damage ? reason('stack-damaged', { file, reason: damage }) : reason('stack-missing', { file });
      log.warn(`${code} is down. ${why.text}`);
      await alerts.onLost(code, why);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

import type { Health } from '@console/core/contract/customer';
import type { Fleet, FleetTarget } from '@console/core/ports/fleet';
import type { StackRef } from '@console/core/ports/stacks';
import { limits } from '../limits.ts';
import type { Alarms } from './alarms/alarms.ts';
import type { Balancer } from './balancer/balancer.ts';
import type { Engine } from './engine/engine.ts';
import type { LogStore } from './logs/log-store.ts';
import type { MetricStore } from './metrics/metric-store.ts';
import { createSampler } from './metrics/sampler.ts';
import { seriesOf } from './metrics/series.ts';
import type { Service } from './tasks/service.ts';
import type { Services } from './tasks/services.ts';

const serviceType = 'AWS::ECS::Service';

export interface FleetOptions {
  /** The health of a stack's tasks has changed. */
  onHealth?: (stack: StackRef, health: Health) => void;
  /**
   * Milliseconds between two measurements of what runs.
   * @default limits.cluster.sampleMs
   */
  sampleEveryMs?: number;
}

interface Sources {
  balancer: Pick<Balancer, 'hasRouteTo'>;
  engine: Engine;
  services: Services;
  logs: LogStore;
  metrics: MetricStore;
  alarms: Alarms;
}

export interface LocalFleet extends Fleet {
  /** The tasks of a stack have changed: calls `onHealth` when its health has. */
  changed(stack: StackRef): void;
  close(): void;
}

const keyOf = ({ region, name }: StackRef) => `${region}/${name}`;

/** The fleet of the applications that run here. */
export function createFleet(
  { balancer, engine, services, logs, metrics, alarms }: Sources,
  { onHealth, sampleEveryMs = limits.cluster.sampleMs }: FleetOptions,
): LocalFleet {
  const resources = ({ region, stack: name }: FleetTarget, type: string) =>
    engine.damage({ region, name })
      ? []
      : Object.values(engine.find({ region, name })?.record.resources ?? {}).filter((r) => r.type === type);
  const servicesOf = (target: FleetTarget): Service[] =>
    resources(target, serviceType).flatMap((resource) => services.get(resource.physicalId) ?? []);
  /** Tasks may be healthy while no request reaches them. */
  const isReachable = ({ group }: Service) => !group || (group.size > 0 && balancer.hasRouteTo(group.arn));
  const healthOf = (target: FleetTarget): Health => {
    if (engine.damage({ region: target.region, name: target.stack })) return 'down';
    const all = servicesOf(target);
    const desired = all.reduce((sum, service) => sum + service.desired, 0);
    const healthy = all.filter(isReachable).reduce((sum, service) => sum + service.healthy, 0);
    const wanted = resources(target, serviceType).filter(({ status }) => status.endsWith('_COMPLETE'));
    if (desired === 0) return all.length < wanted.length ? 'down' : 'unknown';
    if (healthy >= desired) return 'healthy';
    return healthy > 0 ? 'degraded' : 'down';
  };

  const lastHealth = new Map<string, Health>();
  const changed = (stack: StackRef) => {
    const health = healthOf({ region: stack.region, stack: stack.name });
    if (lastHealth.get(keyOf(stack)) === health) return;
    lastHealth.set(keyOf(stack), health);
    onHealth?.({ region: stack.region, name: stack.name }, health);
  };
  const sample = createSampler(metrics);
  const timer = setInterval(() => {
    const now = Date.now();
    const subjects = engine
      .all()
      .flatMap(({ record: { region, name } }) =>
        servicesOf({ region, stack: name }).map((service) => ({ stack: `${region}/${name}`, service })),
      );
    sample(subjects, now);
    // What the proxy does with requests changes without an event of a task.
    for (const { record } of engine.all()) if (lastHealth.has(keyOf(record))) changed(record);
    alarms.evaluateAll(now);
    metrics.dropBefore(now - limits.cluster.metricsKeptMs);
  }, sampleEveryMs);
  timer.unref();
  return {
    health: async (target) => healthOf(target),
    async logs(target, cursor) {
      const [group] = resources(target, 'AWS::Logs::LogGroup');
      if (!group) return { lines: [], nextCursor: cursor ?? '0', done: false };
      return logs.group(target.region, group.physicalId).read(cursor);
    },
    metrics: async ({ region, stack }) => seriesOf(metrics, `${region}/${stack}`, Date.now()),
    changed,
    close: () => clearInterval(timer),
  };
}

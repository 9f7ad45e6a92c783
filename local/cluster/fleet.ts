import type { Health } from '@console/core/contract/customer';
import type { Fleet, FleetTarget } from '@console/core/ports/fleet';
import type { StackRef } from '@console/core/ports/stacks';
import { limits } from '../limits.ts';
import type { Alarms } from './alarms/alarms.ts';
import type { Engine } from './engine/engine.ts';
import type { LogStore } from './logs/log-store.ts';
import type { MetricStore } from './metrics/metric-store.ts';
import { createSampler } from './metrics/sampler.ts';
import { seriesOf } from './metrics/series.ts';
import type { Service } from './tasks/service.ts';
import type { Services } from './tasks/services.ts';

interface Sources {
  engine: Engine;
  services: Services;
  logs: LogStore;
  metrics: MetricStore;
  alarms: Alarms;
  /** Milliseconds between two measurements. */
  sampleEveryMs: number;
}

export interface LocalFleet extends Fleet {
  /** The tasks of a stack changed: tells `onHealth` when its health did. */
  changed(stack: StackRef, onHealth: ((stack: StackRef, health: Health) => void) | undefined): void;
  close(): void;
}

/** What can be seen of the applications that run here. */
export function createFleet({ engine, services, logs, metrics, alarms, sampleEveryMs }: Sources): LocalFleet {
  const resources = ({ region, stack }: FleetTarget, type: string) =>
    Object.values(engine.find({ region, name: stack })?.record.resources ?? {}).filter((r) => r.type === type);
  const servicesOf = (target: FleetTarget): Service[] =>
    resources(target, 'AWS::ECS::Service').flatMap((resource) => services.get(resource.physicalId) ?? []);
  const healthOf = (target: FleetTarget): Health => {
    const all = servicesOf(target);
    const desired = all.reduce((sum, service) => sum + service.desired, 0);
    const healthy = all.reduce((sum, service) => sum + service.healthy, 0);
    if (desired === 0) return 'unknown';
    if (healthy >= desired) return 'healthy';
    return healthy > 0 ? 'degraded' : 'down';
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
    alarms.evaluateAll(now);
    metrics.forgetBefore(now - limits.cluster.metricsKeptMs);
  }, sampleEveryMs);
  timer.unref();
  const lastHealth = new Map<string, Health>();
  return {
    health: async (target) => healthOf(target),
    async logs(target, cursor) {
      const [group] = resources(target, 'AWS::Logs::LogGroup');
      if (!group) return { lines: [], nextCursor: cursor ?? '0', done: false };
      return logs.group(target.region, group.physicalId).read(cursor);
    },
    metrics: async ({ region, stack }) => seriesOf(metrics, `${region}/${stack}`, Date.now()),
    changed(stack, onHealth) {
      const key = `${stack.region}/${stack.name}`;
      const health = healthOf({ region: stack.region, stack: stack.name });
      if (lastHealth.get(key) === health) return;
      lastHealth.set(key, health);
      onHealth?.(stack, health);
    },
    close: () => clearInterval(timer),
  };
}

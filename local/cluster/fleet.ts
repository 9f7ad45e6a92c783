import type { Health } from '@console/core/contract/customer';
import type { Fleet, FleetTarget, ProcessProblem } from '@console/core/ports/fleet';
import type { StackRef } from '@console/core/ports/stacks';
import { limits } from '../limits.ts';
import type { Alarms } from './alarms/alarms.ts';
import type { Balancer } from './balancer/balancer.ts';
import type { Engine } from './engine/engine.ts';
import type { LogStore } from './logs/log-store.ts';
import { readAll } from './logs/read-all.ts';
import type { MetricStore } from './metrics/metric-store.ts';
import { createSampler } from './metrics/sampler.ts';
import { seriesOf } from './metrics/series.ts';
import type { Schedules } from './schedules/schedules.ts';
import type { Serverless } from './serverless.ts';
import type { Service } from './tasks/service.ts';
import type { Services } from './tasks/services.ts';

const serviceType = 'AWS::ECS::Service';

export interface FleetOptions {
  /** The health of a stack's tasks has changed. */
  onHealth?: OnHealth;
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
  schedules: Pick<Schedules, 'of'>;
  serverless: Pick<Serverless, 'health' | 'sample'>;
}

/** `problem` tells, at any time, of a process that has a problem then. */
export type OnHealth = (stack: StackRef, health: Health, problem: () => Promise<ProcessProblem | undefined>) => void;

export interface LocalFleet extends Fleet {
  /** The tasks of a stack have changed: calls `onHealth` when its health has. */
  changed(stack: StackRef): void;
  close(): void;
}

const keyOf = ({ region, name }: StackRef) => `${region}/${name}`;

/** The fleet of the applications that run here. */
export function createFleet(
  { balancer, engine, services, logs, metrics, alarms, schedules, serverless }: Sources,
  { onHealth, sampleEveryMs = limits.cluster.sampleMs }: FleetOptions,
): LocalFleet {
  const resources = ({ region, stack: name }: FleetTarget, type: string) =>
    engine.damage({ region, name })
      ? []
      : Object.values(engine.find({ region, name })?.record.resources ?? {}).filter((r) => r.type === type);
  const servicesOf = (target: FleetTarget): Service[] =>
    resources(target, serviceType).flatMap((resource) => services.get(resource.physicalId) ?? []);
  /** Tasks may be healthy while no request reaches them. */
  const isReachable = ({ groups }: Service) =>
    groups.every((group) => group.size > 0 && balancer.hasRouteTo(group.arn));
  const desiredOf = (some: Service[]) => some.reduce((sum, { desired }) => sum + desired, 0);
  const healthyOf = (some: Service[]) =>
    some.filter(isReachable).reduce((sum, { healthy, desired }) => sum + Math.min(healthy, desired), 0);
  const healthOf = (target: FleetTarget): Health => {
    if (engine.damage({ region: target.region, name: target.stack })) return 'down';
    const ofFunctions = serverless.health({ region: target.region, name: target.stack });
    if (ofFunctions) return ofFunctions;
    const all = servicesOf(target);
    const routed = all.filter(({ groups }) => groups.length > 0);
    const wanted = resources(target, serviceType).filter(({ status }) => status.endsWith('_COMPLETE'));
    const desired = desiredOf(all);
    if (desired === 0) return all.length < wanted.length ? 'down' : 'unknown';
    if (healthyOf(all) >= desired) return 'healthy';
    return healthyOf(desiredOf(routed) > 0 ? routed : all) > 0 ? 'degraded' : 'down';
  };
  const problemOf = (target: FleetTarget): ProcessProblem | undefined =>
    servicesOf(target).flatMap(({ process, problem: reason }) => (process && reason ? [{ process, reason }] : []))[0];

  const lastHealth = new Map<string, Health>();
  const changed = (stack: StackRef) => {
    const health = healthOf({ region: stack.region, stack: stack.name });
    if (lastHealth.get(keyOf(stack)) === health) return;
    lastHealth.set(keyOf(stack), health);
    onHealth?.({ region: stack.region, name: stack.name }, health, async () =>
      problemOf({ region: stack.region, stack: stack.name }),
    );
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
    serverless.sample(now);
    // What the proxy does with requests changes without an event of a task.
    for (const { record } of engine.all()) if (lastHealth.has(keyOf(record))) changed(record);
    alarms.evaluateAll(now);
    metrics.dropBefore(now - limits.cluster.metricsKeptMs);
  }, sampleEveryMs);
  timer.unref();
  return {
    health: async (target) => healthOf(target),
    async logs(target, cursor) {
      const groups = resources(target, 'AWS::Logs::LogGroup');
      return readAll(
        groups.map(({ physicalId }) => logs.group(target.region, physicalId)),
        cursor,
      );
    },
    metrics: async ({ region, stack }) => seriesOf(metrics, `${region}/${stack}`, Date.now()),
    schedules: async ({ region, stack: name }) => schedules.of({ region, name }),
    problem: async (target) => problemOf(target),
    changed,
    close: () => clearInterval(timer),
  };
}

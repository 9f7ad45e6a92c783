import { isDeepStrictEqual } from 'node:util';
import { limits } from '../../limits.ts';
import type { TargetGroup } from '../balancer/target-group.ts';
import type { Container } from './container.ts';
import type { Route } from './route.ts';
import { Slot, type TaskHooks } from './slot.ts';
import type { Task, TaskEnd } from './task.ts';

/** The desired state of a service. */
export interface Deployment {
  /** ARN; another one replaces the tasks. */
  taskDefinition: string;
  container: Container;
  desired: number;
  graceMs: number;
  /** Fails the deployment when tasks keep failing, without waiting for the grace period. */
  circuitBreaker: boolean;
  /** None when nothing routes to it. */
  routes: readonly Route[];
}

export interface ServiceOptions {
  startTask: (deployment: Deployment, hooks: TaskHooks, graceMs: number) => Promise<Task>;
  onChange: () => void;
  onEnd: (end: TaskEnd) => void;
}

/** Keeps the desired number of tasks running. */
export class Service {
  private current: Deployment | undefined;
  private slots: Slot[] = [];
  private readonly draining = new Set<Promise<void>>();

  constructor(private readonly options: ServiceOptions) {}

  get desired(): number {
    return this.current?.desired ?? 0;
  }

  get healthy(): number {
    return this.slots.filter((slot) => slot.healthy).length;
  }

  /** The name of the process; undefined for the one that serves requests. */
  get process(): string | undefined {
    return this.current?.container.process;
  }

  /** How a task ended that is not healthy again. */
  get problem(): string | undefined {
    return this.slots.flatMap((slot) => slot.problem ?? [])[0];
  }

  /** Leaders of the process groups of its tasks. */
  get pids(): number[] {
    return this.slots.flatMap((slot) => slot.pid ?? []);
  }

  get groups(): TargetGroup[] {
    return this.current?.routes.map(({ group }) => group) ?? [];
  }

  /**
   * Starts new tasks, waits until they are healthy, routes requests to them, and only then stops the old ones. When they
   * do not become healthy, they are stopped, the old ones stay, and the reason is thrown.
   */
  async deploy(next: Deployment, signal: AbortSignal): Promise<void> {
    const kept = this.isSame(next) ? this.slots.slice(0, next.desired) : [];
    const fresh = this.startSlots(next, kept.length);
    try {
      await untilAborted(Promise.all(fresh.map((slot) => slot.firstHealthy)), signal);
    } catch (error) {
      await Promise.all(fresh.map((slot) => slot.stop()));
      throw error;
    }
    this.switchTo(next, kept, fresh);
    this.options.onChange();
    if (next.desired === 0) await Promise.all(this.draining);
  }

  /** Starts the tasks that ran before a restart, without waiting. */
  resume(deployment: Deployment): Slot[] {
    const fresh = this.startSlots(deployment, this.slots.length);
    this.switchTo(deployment, this.slots, fresh);
    return fresh;
  }

  /** Stops all tasks; with `drain` after their requests in progress. */
  async stop({ drain }: { drain: boolean }): Promise<void> {
    const slots = this.slots.splice(0);
    this.current = undefined;
    await Promise.all([...slots.map((slot) => (drain ? slot.retire() : slot.stop())), ...this.draining]);
  }

  private isSame(next: Deployment): boolean {
    const { current } = this;
    return (
      current?.taskDefinition === next.taskDefinition &&
      isDeepStrictEqual(current.routes.map(nameOf), next.routes.map(nameOf)) &&
      isDeepStrictEqual(current.container, next.container)
    );
  }

  private startSlots(deployment: Deployment, count: number): Slot[] {
    const { onChange, onEnd, startTask } = this.options;
    return Array.from(
      { length: Math.max(0, deployment.desired - count) },
      () =>
        new Slot({
          startTask: (hooks, graceMs) => startTask(deployment, hooks, graceMs),
          routes: deployment.routes,
          graceMs: deployment.graceMs,
          maxFailedStarts: deployment.circuitBreaker ? limits.task.failedStarts : Number.POSITIVE_INFINITY,
          onChange,
          onEnd,
        }),
    );
  }

  private switchTo(deployment: Deployment, kept: Slot[], fresh: Slot[]): void {
    for (const slot of fresh) slot.route();
    const old = this.slots.filter((slot) => !kept.includes(slot));
    this.slots = [...kept, ...fresh];
    this.current = deployment;
    for (const slot of old) {
      const drained = slot.retire().finally(() => this.draining.delete(drained));
      this.draining.add(drained);
    }
  }
}

const nameOf = ({ group, furtherPort }: Route) => [group.arn, furtherPort];

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(new Error('Cancelled'));
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('Cancelled'));
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

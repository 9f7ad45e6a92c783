import { isDeepStrictEqual } from 'node:util';
import { limits } from '../../limits.ts';
import type { TargetGroup } from '../balancer/target-group.ts';
import type { Container } from './container.ts';
import { Slot, type TaskHooks } from './slot.ts';
import type { Task, TaskEnd } from './task.ts';

/** What a service is to run. */
export interface Deployment {
  /** The same text, the same tasks; another one replaces them. */
  taskDefinition: string;
  container: Container;
  desired: number;
  graceMs: number;
  /** Gives up at once, and not only when the time is over, when tasks end again and again. */
  circuitBreaker: boolean;
  group: TargetGroup | undefined;
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
  private readonly leaving = new Set<Promise<void>>();

  constructor(private readonly options: ServiceOptions) {}

  get desired(): number {
    return this.current?.desired ?? 0;
  }

  get healthy(): number {
    return this.slots.filter((slot) => slot.healthy).length;
  }

  /** Leaders of the process groups of its tasks. */
  get pids(): number[] {
    return this.slots.flatMap((slot) => slot.pid ?? []);
  }

  get group(): TargetGroup | undefined {
    return this.current?.group;
  }

  /**
   * Starts what is new, waits until it is healthy, sends requests there, and only then lets the old go.
   * When the new does not get healthy it is gone again, the old goes on, and the reason is thrown.
   */
  async deploy(next: Deployment, signal: AbortSignal): Promise<void> {
    const kept = this.isSame(next) ? this.slots.slice(0, next.desired) : [];
    const fresh = this.fill(next, kept.length);
    try {
      await untilAborted(Promise.all(fresh.map((slot) => slot.firstHealthy)), signal);
    } catch (error) {
      await Promise.all(fresh.map((slot) => slot.stop()));
      throw error;
    }
    this.take(next, kept, fresh);
    this.options.onChange();
    if (next.desired === 0) await Promise.all(this.leaving);
  }

  /** Starts what was running before, without waiting; there is nothing to tell before one of them is healthy or ended. */
  resume(deployment: Deployment): Slot[] {
    const fresh = this.fill(deployment, this.slots.length);
    this.take(deployment, this.slots, fresh);
    return fresh;
  }

  /** Ends all tasks; at once, or when the requests under way are answered. */
  async stop({ drain }: { drain: boolean }): Promise<void> {
    const slots = this.slots.splice(0);
    this.current = undefined;
    await Promise.all([...slots.map((slot) => (drain ? slot.retire() : slot.stop())), ...this.leaving]);
  }

  private isSame(next: Deployment): boolean {
    const { current } = this;
    return (
      current?.taskDefinition === next.taskDefinition &&
      current.group === next.group &&
      isDeepStrictEqual(current.container, next.container)
    );
  }

  private fill(deployment: Deployment, count: number): Slot[] {
    const { onChange, onEnd, startTask } = this.options;
    return Array.from(
      { length: Math.max(0, deployment.desired - count) },
      () =>
        new Slot({
          startTask: (hooks, graceMs) => startTask(deployment, hooks, graceMs),
          group: deployment.group,
          graceMs: deployment.graceMs,
          givesUpAfter: deployment.circuitBreaker ? limits.task.failedStarts : Number.POSITIVE_INFINITY,
          onChange,
          onEnd,
        }),
    );
  }

  private take(deployment: Deployment, kept: Slot[], fresh: Slot[]): void {
    for (const slot of fresh) slot.route();
    const old = this.slots.filter((slot) => !kept.includes(slot));
    this.slots = [...kept, ...fresh];
    this.current = deployment;
    for (const slot of old) {
      const gone = slot.retire().finally(() => this.leaving.delete(gone));
      this.leaving.add(gone);
    }
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(new Error('Cancelled'));
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('Cancelled'));
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../../limits.ts';
import { delayBefore } from '../../processes/backoff.ts';
import type { TargetGroup } from '../balancer/target-group.ts';
import type { Task, TaskEnd, TaskOptions } from './task.ts';

export type TaskHooks = Pick<TaskOptions, 'onHealthy' | 'onOver'>;

export interface SlotOptions {
  /** Starts another task; rejects when that is not possible at all. */
  startTask: (hooks: TaskHooks, graceMs: number) => Promise<Task>;
  group: TargetGroup | undefined;
  graceMs: number;
  /** A start that fails so many times in a row is given up. */
  givesUpAfter: number;
  onChange: () => void;
  onEnd: (end: TaskEnd) => void;
}

/** The place of one task of a service: whenever its task ends there is another one. */
export class Slot {
  /** Resolves when the first task is healthy; rejects with the reason when none will be. */
  readonly firstHealthy: Promise<void>;
  private task: Task | undefined;
  private starting = true;
  private routed = false;
  private readonly retired = new AbortController();
  private readonly running: Promise<void>;
  private settleStart: { resolve: () => void; reject: (reason: Error) => void } | undefined;

  constructor(private readonly options: SlotOptions) {
    this.firstHealthy = new Promise((resolve, reject) => {
      this.settleStart = { resolve, reject };
    });
    // Whoever does not wait for the start does not care for its failure.
    this.firstHealthy.catch(() => {});
    this.running = this.run();
  }

  get healthy(): boolean {
    return this.task?.healthy ?? false;
  }

  get pid(): number | undefined {
    return this.task?.pid;
  }

  /** From now on it gets requests whenever it is healthy. */
  route(): void {
    this.routed = true;
    if (this.task?.healthy) this.options.group?.add(this.task.target);
  }

  /** Ends the task once the requests that it has are answered. */
  async retire(): Promise<void> {
    const { group } = this.options;
    if (group && this.task) {
      group.remove(this.task.target);
      await this.untilIdle(this.task, group.drainMs);
    }
    await this.stop();
  }

  async stop(): Promise<void> {
    this.retired.abort();
    this.settleStart?.reject(new Error('Task was stopped'));
    await this.task?.stop();
    await this.running;
  }

  private async run(): Promise<void> {
    const deadline = performance.now() + this.options.graceMs;
    for (let restarts = 0, failures = 0; !this.retired.signal.aborted; restarts += 1) {
      // The first start has to be over in time, however many tasks it takes.
      const left = Math.max(deadline - performance.now(), limits.task.leastGraceMs);
      const end = await this.runTask(this.starting ? left : this.options.graceMs);
      if (end.kind === 'stopped') return;
      this.options.onEnd(end);
      this.options.onChange();
      if (end.healthyMs >= limits.process.backoff.resetAfterMs) restarts = 0;
      failures += 1;
      const hopeless = end.kind !== 'exit' || failures >= this.options.givesUpAfter;
      if (hopeless || performance.now() >= deadline) {
        this.starting = false;
        this.settleStart?.reject(new Error(end.reason));
      }
      await delay(delayBefore(restarts, limits.process.backoff), undefined, { signal: this.retired.signal }).catch(
        () => {},
      );
    }
  }

  private async runTask(graceMs: number): Promise<TaskEnd> {
    const hooks = {
      onHealthy: () => this.becameHealthy(),
      onOver: (task: Task) => {
        this.options.group?.remove(task.target);
        if (!this.retired.signal.aborted) this.options.onChange();
      },
    };
    try {
      const task = await this.options.startTask(hooks, graceMs);
      this.task = task;
      if (this.retired.signal.aborted) await task.stop();
      return await task.ended;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: 'unhealthy', reason, healthyMs: 0 };
    } finally {
      this.task = undefined;
    }
  }

  private becameHealthy(): void {
    if (this.routed && this.task) this.options.group?.add(this.task.target);
    this.starting = false;
    this.settleStart?.resolve();
    this.options.onChange();
  }

  private async untilIdle(task: Task, limitMs: number): Promise<void> {
    const deadline = performance.now() + limitMs;
    while (task.target.requests > 0 && performance.now() < deadline) await delay(limits.task.drainCheckMs);
  }
}

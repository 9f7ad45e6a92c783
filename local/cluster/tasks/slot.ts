import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../../limits.ts';
import { delayBefore } from '../../processes/backoff.ts';
import type { Route } from './route.ts';
import type { Task, TaskEnd, TaskOptions } from './task.ts';

export type TaskHooks = Pick<TaskOptions, 'onHealthy' | 'onEnding'>;

export interface SlotOptions {
  /** Starts another task; rejects when that is not possible. */
  startTask: (hooks: TaskHooks, graceMs: number) => Promise<Task>;
  routes: readonly Route[];
  graceMs: number;
  /** Failed starts in a row after which the deployment fails. */
  maxFailedStarts: number;
  onChange: () => void;
  onEnd: (end: TaskEnd) => void;
}

/** One of the tasks that a service keeps running: when it ends, another one is started. */
export class Slot {
  /** Resolves when the first task is healthy; rejects with the reason when none will be. */
  readonly firstHealthy: Promise<void>;
  private task: Task | undefined;
  private starting = true;
  private routed = false;
  private readonly retired = new AbortController();
  private readonly running: Promise<void>;
  /** How often in a row a task that nothing routes to has ended soon after its start. */
  private shortRuns = 0;
  private lastReason: string | undefined;
  private settleStart: { resolve: () => void; reject: (reason: Error) => void } | undefined;

  constructor(private readonly options: SlotOptions) {
    this.firstHealthy = new Promise((resolve, reject) => {
      this.settleStart = { resolve, reject };
    });
    // Not every caller waits for the start.
    this.firstHealthy.catch(() => {});
    this.running = this.run();
  }

  /** A task that may be about to end like the ones before it is not healthy yet. */
  get healthy(): boolean {
    return (this.task?.healthy ?? false) && !this.isLooping;
  }

  /** How the last task ended, until another one is healthy. */
  get problem(): string | undefined {
    return this.healthy ? undefined : this.lastReason;
  }

  get pid(): number | undefined {
    return this.task?.pid;
  }

  /** Routes requests to the task whenever it is healthy. */
  route(): void {
    this.routed = true;
    if (this.task?.healthy) this.addTargets(this.task);
  }

  /** Stops the task after its requests in progress. */
  async retire(): Promise<void> {
    const { task } = this;
    if (task) {
      this.removeTargets(task);
      await this.untilIdle(task, Math.max(0, ...this.options.routes.map(({ group }) => group.drainMs)));
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
      // All attempts of the first start share its time.
      const left = Math.max(deadline - performance.now(), limits.task.leastGraceMs);
      const end = await this.runTask(this.starting ? left : this.options.graceMs);
      if (end.kind === 'stopped') return;
      this.lastReason = end.reason;
      this.shortRuns = this.options.routes.length > 0 || end.healthyMs >= limits.task.steadyMs ? 0 : this.shortRuns + 1;
      this.options.onEnd(end);
      this.options.onChange();
      if (end.healthyMs >= limits.process.backoff.resetAfterMs) restarts = 0;
      failures += 1;
      const hasFailed = end.kind !== 'exit' || failures >= this.options.maxFailedStarts;
      if (hasFailed || performance.now() >= deadline) {
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
      onEnding: (task: Task) => {
        this.removeTargets(task);
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

  private addTargets({ targets }: Task): void {
    for (const [index, { group }] of this.options.routes.entries()) if (targets[index]) group.add(targets[index]);
  }

  private removeTargets({ targets }: Task): void {
    for (const [index, { group }] of this.options.routes.entries()) if (targets[index]) group.remove(targets[index]);
  }

  private get isLooping(): boolean {
    return this.shortRuns >= limits.task.shortRuns;
  }

  private becameHealthy(): void {
    if (this.isLooping) this.watchUntilSteady(this.task);
    if (this.routed && this.task) this.addTargets(this.task);
    this.starting = false;
    this.settleStart?.resolve();
    this.options.onChange();
  }

  private watchUntilSteady(task: Task | undefined): void {
    const timer = setTimeout(() => {
      if (this.task !== task) return;
      this.shortRuns = 0;
      this.options.onChange();
    }, limits.task.steadyMs);
    timer.unref();
  }

  private async untilIdle(task: Task, limitMs: number): Promise<void> {
    const deadline = performance.now() + limitMs;
    const busy = () => task.targets.some(({ requests }) => requests > 0);
    while (busy() && performance.now() < deadline) await delay(limits.task.drainCheckMs);
  }
}

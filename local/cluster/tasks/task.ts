import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../../limits.ts';
import type { Ledger } from '../../processes/ledger.ts';
import { type Supervised, supervise } from '../../processes/supervise.ts';
import type { HealthCheck, Target } from '../balancer/target-group.ts';
import type { LaunchPlan } from './launch-plan.ts';
import { listeningPorts } from './listening-ports.ts';
import { probe } from './probe.ts';
import { exitReason, silenceReason, unhealthyReason } from './reasons.ts';
import { redactor } from './redact.ts';

export interface TaskOptions {
  name: string;
  port: number;
  plan: LaunchPlan;
  /** Undefined when nothing routes to it: then it is healthy when it still runs after a second. */
  healthCheck: HealthCheck | undefined;
  /** How long it may take to become healthy. */
  graceMs: number;
  stopTimeoutMs: number;
  ledger: Ledger;
  onLine: (line: string) => void;
  onHealthy: () => void;
  /** From here on it does not serve any more, though it may take its time to end. */
  onOver: (task: Task) => void;
}

export interface TaskEnd {
  kind: 'exit' | 'silent' | 'unhealthy' | 'stopped';
  reason: string;
  /** How long it was healthy, in milliseconds. */
  healthyMs: number;
}

const keptLines = 10;

/** One process of a service, from its start to its end. */
export class Task {
  readonly target: Target;
  readonly ended: Promise<TaskEnd>;
  private readonly process: Supervised;
  /** The last ones. */
  private readonly lines: string[] = [];
  private readonly over = new AbortController();
  private healthySince: number | undefined;

  constructor(private readonly options: TaskOptions) {
    const { name, port, plan, ledger, onLine, stopTimeoutMs } = options;
    this.target = { port, requests: 0 };
    const redacted = redactor(plan.secretValues);
    this.process = supervise({
      name,
      command: plan.command,
      cwd: plan.cwd,
      env: plan.env,
      ledger,
      restart: 'never',
      stopTimeoutMs,
      onLine: (line) => {
        const shown = redacted(line);
        this.lines.push(shown);
        if (this.lines.length > keptLines) this.lines.shift();
        onLine(shown);
      },
    });
    this.process.start();
    this.ended = this.run();
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  get healthy(): boolean {
    return this.healthySince !== undefined && !this.over.signal.aborted;
  }

  async stop(): Promise<void> {
    this.over.abort();
    await this.process.stop();
  }

  private async run(): Promise<TaskEnd> {
    const exit = this.process.exited.then((how) => ({ kind: 'exit' as const, how }));
    const watch = this.watch().then((end) => end ?? { kind: 'stopped' as const, reason: '' });
    const first = await Promise.race([exit, watch]);
    const stopped = this.over.signal.aborted;
    this.over.abort();
    const healthyMs = this.healthySince === undefined ? 0 : performance.now() - this.healthySince;
    this.options.onOver(this);
    // What does not answer does not obey either.
    await this.process.stop(
      first.kind === 'unhealthy' || first.kind === 'silent' ? limits.task.unresponsiveStopMs : undefined,
    );
    if (stopped) return { kind: 'stopped', reason: 'Task was stopped', healthyMs };
    if ('how' in first) return { kind: 'exit', reason: exitReason(first.how, this.lines), healthyMs };
    return { ...first, healthyMs };
  }

  /** Resolves when it is not healthy in time, or no longer; undefined when it is over otherwise. */
  private async watch(): Promise<Pick<TaskEnd, 'kind' | 'reason'> | undefined> {
    const { healthCheck, onHealthy } = this.options;
    const silent = healthCheck ? await this.untilHealthy(healthCheck) : await this.pause(limits.task.unroutedHealthyMs);
    if (silent || this.over.signal.aborted) return silent;
    this.healthySince = performance.now();
    onHealthy();
    return healthCheck ? this.untilUnhealthy(healthCheck) : this.forever();
  }

  private async untilHealthy(check: HealthCheck): Promise<Pick<TaskEnd, 'kind' | 'reason'> | undefined> {
    const { port, graceMs } = this.options;
    const deadline = performance.now() + graceMs;
    for (
      let pause: number = limits.task.firstProbeMs;
      !this.over.signal.aborted;
      pause = Math.min(pause * 1.2, limits.task.startProbeMs)
    ) {
      const left = deadline - performance.now();
      const problem = await probe(port, {
        ...check,
        timeoutMs: Math.max(Math.min(check.timeoutMs, left), limits.task.startProbeMs),
      });
      if (!problem) return undefined;
      if (performance.now() + pause >= deadline) return { kind: 'silent', reason: this.silence(problem) };
      await this.pause(pause);
    }
    return undefined;
  }

  private async untilUnhealthy(check: HealthCheck): Promise<Pick<TaskEnd, 'kind' | 'reason'> | undefined> {
    let failures = 0;
    while (!this.over.signal.aborted) {
      await this.pause(Math.min(check.intervalMs, limits.task.longestProbeMs));
      if (this.over.signal.aborted) break;
      const problem = await probe(this.options.port, check);
      failures = problem ? failures + 1 : 0;
      if (problem && failures >= check.unhealthyThreshold) {
        return { kind: 'unhealthy', reason: unhealthyReason(this.url, failures, problem, this.lines) };
      }
    }
    return undefined;
  }

  private get url(): string {
    return `http://127.0.0.1:${this.options.port}${this.options.healthCheck?.path ?? '/'}`;
  }

  private silence(problem: string): string {
    const { port, graceMs } = this.options;
    const listening = this.pid === undefined ? [] : listeningPorts(this.pid);
    return silenceReason({ url: this.url, graceMs, problem, port, listening }, this.lines);
  }

  private async pause(milliseconds: number): Promise<undefined> {
    await delay(milliseconds, undefined, { signal: this.over.signal }).catch(() => {});
  }

  private forever(): Promise<undefined> {
    return new Promise((resolve) =>
      this.over.signal.addEventListener('abort', () => resolve(undefined), { once: true }),
    );
  }
}

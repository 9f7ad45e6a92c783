import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../../limits.ts';
import type { Exit } from '../../processes/launch.ts';
import type { Ledger } from '../../processes/ledger.ts';
import { socketsOfGroup } from '../../processes/own-sockets.ts';
import { redactor } from '../../processes/redact.ts';
import { type Supervised, supervise } from '../../processes/supervise.ts';
import type { HealthCheck, Target } from '../balancer/target-group.ts';
import type { Confined } from '../isolation/isolation.ts';
import type { LaunchPlan } from './launch-plan.ts';
import { listeningPorts } from './listening-ports.ts';
import { openAddress } from './open-address.ts';
import { probe } from './probe.ts';
import { exitReason, notHealthyReason, outOfMemoryReason, unhealthyReason } from './reasons.ts';

export interface TaskOptions {
  name: string;
  port: number;
  plan: LaunchPlan;
  confined: Confined;
  /** Undefined when nothing routes to it: then it is healthy when it still runs after a moment. */
  healthCheck: HealthCheck | undefined;
  /** How long it may take to become healthy. */
  graceMs: number;
  stopTimeoutMs: number;
  ledger: Ledger;
  onLine: (line: string) => void;
  onHealthy: () => void;
  /** It listens where others in the network can reach it. */
  onOpen: (address: string) => void;
  /** The task no longer serves requests; its process may still be stopping. */
  onEnding: (task: Task) => void;
}

export interface TaskEnd {
  kind: 'exit' | 'not-healthy' | 'unhealthy' | 'stopped';
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
  private readonly ending = new AbortController();
  private healthySince: number | undefined;

  constructor(private readonly options: TaskOptions) {
    const { name, port, plan, confined, ledger, onLine, stopTimeoutMs } = options;
    this.target = {
      port,
      requests: 0,
      owns: confined.owns ?? (({ inode }) => this.pid !== undefined && socketsOfGroup(this.pid).has(inode)),
    };
    this.process = supervise({
      name,
      command: confined.command,
      cwd: confined.cwd,
      env: confined.env,
      uid: confined.uid,
      ...(confined.end && { endRest: confined.end }),
      ledger,
      restart: 'never',
      stopTimeoutMs,
      hidden: redactor(plan.secretValues),
      onLine: (line) => {
        this.lines.push(line);
        if (this.lines.length > keptLines) this.lines.shift();
        onLine(line);
      },
    });
    this.process.start();
    this.ended = this.run();
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  get healthy(): boolean {
    return this.healthySince !== undefined && !this.ending.signal.aborted;
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.process.stop();
  }

  private async run(): Promise<TaskEnd> {
    const exit = this.process.exited.then((how) => ({ kind: 'exit' as const, how }));
    const watch = this.watch().then((end) => end ?? { kind: 'stopped' as const, reason: '' });
    const first = await Promise.race([exit, watch]);
    const stopped = this.ending.signal.aborted;
    this.ending.abort();
    const healthyMs = this.healthySince === undefined ? 0 : performance.now() - this.healthySince;
    this.options.onEnding(this);
    // A task that does not respond may not stop either.
    await this.process.stop(
      first.kind === 'unhealthy' || first.kind === 'not-healthy' ? limits.task.unresponsiveStopMs : undefined,
    );
    if (stopped) return { kind: 'stopped', reason: 'Task was stopped', healthyMs };
    if ('how' in first) return { kind: 'exit', reason: this.exited(first.how), healthyMs };
    return { ...first, healthyMs };
  }

  /** Resolves when the task is not healthy in time, or no longer; with undefined when it ends otherwise. */
  private async watch(): Promise<Pick<TaskEnd, 'kind' | 'reason'> | undefined> {
    const { healthCheck, onHealthy } = this.options;
    const failure = healthCheck
      ? await this.untilHealthy(healthCheck)
      : await this.pause(limits.task.unroutedHealthyMs);
    if (failure || this.ending.signal.aborted) return failure;
    this.healthySince = performance.now();
    onHealthy();
    const open = openAddress(this.target);
    if (open) this.options.onOpen(open);
    return healthCheck ? this.untilUnhealthy(healthCheck) : this.forever();
  }

  private async untilHealthy(check: HealthCheck): Promise<Pick<TaskEnd, 'kind' | 'reason'> | undefined> {
    const { graceMs } = this.options;
    const deadline = performance.now() + graceMs;
    for (
      let pause: number = limits.task.firstProbeMs;
      !this.ending.signal.aborted;
      pause = Math.min(pause * 1.2, limits.task.startProbeMs)
    ) {
      const left = deadline - performance.now();
      const problem = await probe(this.target, {
        ...check,
        timeoutMs: Math.max(Math.min(check.timeoutMs, left), limits.task.startProbeMs),
      });
      if (!problem) return undefined;
      if (performance.now() + pause >= deadline) return { kind: 'not-healthy', reason: this.notHealthy(problem) };
      await this.pause(pause);
    }
    return undefined;
  }

  private async untilUnhealthy(check: HealthCheck): Promise<Pick<TaskEnd, 'kind' | 'reason'> | undefined> {
    let failures = 0;
    while (!this.ending.signal.aborted) {
      await this.pause(Math.min(check.intervalMs, limits.task.longestProbeMs));
      if (this.ending.signal.aborted) break;
      const problem = await probe(this.target, check);
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

  private exited(how: Exit): string {
    const exceeded = this.options.confined.exceededMemory?.() ?? false;
    return exceeded ? outOfMemoryReason(this.lines) : exitReason(how, this.lines);
  }

  private notHealthy(problem: string): string {
    const { port, graceMs } = this.options;
    const listening = this.pid === undefined ? [] : listeningPorts(this.pid);
    return notHealthyReason({ url: this.url, graceMs, problem, port, listening }, this.lines);
  }

  private async pause(milliseconds: number): Promise<undefined> {
    await delay(milliseconds, undefined, { signal: this.ending.signal }).catch(() => {});
  }

  private forever(): Promise<undefined> {
    return new Promise((resolve) =>
      this.ending.signal.addEventListener('abort', () => resolve(undefined), { once: true }),
    );
  }
}

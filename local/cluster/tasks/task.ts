import { randomUUID } from 'node:crypto';
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

/** A port where requests arrive. */
export interface Endpoint extends Pick<Target, 'port' | 'forwarded' | 'timeoutMs'> {
  /** As the definition names it. */
  literalPort?: number | undefined;
  healthCheck: HealthCheck;
}

export interface TaskOptions {
  name: string;
  plan: LaunchPlan;
  confined: Confined;
  /** None when nothing routes to it: then it is healthy when it still runs after a moment. */
  endpoints: readonly Endpoint[];
  /** How long it may take to become healthy. */
  graceMs: number;
  stopTimeoutMs: number;
  ledger: Ledger;
  onLine: (line: string) => void;
  onHealthy: () => void;
  /** It is healthy, and listens: where others in the network can reach it, if there is an address. */
  onListening: (address: string | undefined) => void;
  /** The task no longer serves requests; its process may still be stopping. */
  onEnding: (task: Task) => void;
}

export interface TaskEnd {
  kind: 'exit' | 'not-healthy' | 'unhealthy' | 'stopped';
  reason: string;
  /** When it ended by itself; null when a signal ended it. */
  exitCode?: number | null;
  /** How long it was healthy, in milliseconds. */
  healthyMs: number;
}

const keptLines = 10;

/** One process of a service, from its start to its end. */
export class Task {
  /** One for each endpoint. */
  readonly targets: readonly Target[];
  readonly ended: Promise<TaskEnd>;
  private readonly process: Supervised;
  /** The last ones. */
  private readonly lines: string[] = [];
  private readonly ending = new AbortController();
  private healthySince: number | undefined;

  constructor(private readonly options: TaskOptions) {
    const { name, endpoints, plan, confined, ledger, onLine, stopTimeoutMs } = options;
    const task = randomUUID();
    const isOfGroup: Target['owns'] = ({ inode }) => this.pid !== undefined && socketsOfGroup(this.pid).has(inode);
    const owns = confined.owns ?? isOfGroup;
    this.targets = endpoints.map(({ healthCheck, literalPort, ...endpoint }) => ({
      ...endpoint,
      // Another task of the same customer may listen there.
      ...(literalPort !== undefined && { literal: { port: literalPort, owns: isOfGroup } }),
      task,
      requests: 0,
      owns,
    }));
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
    if ('how' in first) return { kind: 'exit', exitCode: first.how.code, reason: this.exited(first.how), healthyMs };
    return { ...first, healthyMs };
  }

  /** Resolves when the task is not healthy in time, or no longer; with undefined when it ends otherwise. */
  private async watch(): Promise<Pick<TaskEnd, 'kind' | 'reason'> | undefined> {
    const { endpoints, graceMs, onHealthy } = this.options;
    const checked = this.targets.flatMap((target, index) => {
      const endpoint = endpoints[index];
      return endpoint ? [[target, endpoint] as const] : [];
    });
    const deadline = performance.now() + graceMs;
    if (endpoints.length === 0) await this.pause(limits.task.unroutedHealthyMs);
    for (const [target, { healthCheck }] of checked) {
      const failure = await this.untilHealthy(target, healthCheck, deadline);
      if (failure) return failure;
    }
    if (this.ending.signal.aborted) return undefined;
    this.healthySince = performance.now();
    onHealthy();
    if (this.targets.length > 0)
      this.options.onListening(this.targets.map(openAddress).find((address) => address !== undefined));
    const watches = checked.map(([target, { healthCheck }]) => this.untilUnhealthy(target, healthCheck));
    return Promise.race([this.forever(), ...watches]);
  }

  private async untilHealthy(
    target: Target,
    check: HealthCheck,
    deadline: number,
  ): Promise<Pick<TaskEnd, 'kind' | 'reason'> | undefined> {
    for (
      let pause: number = limits.task.firstProbeMs;
      !this.ending.signal.aborted;
      pause = Math.min(pause * 1.2, limits.task.startProbeMs)
    ) {
      const left = deadline - performance.now();
      const problem = await probe(target, {
        ...check,
        timeoutMs: Math.max(Math.min(check.timeoutMs, left), limits.task.startProbeMs),
      });
      if (!problem) return undefined;
      if (performance.now() + pause >= deadline)
        return { kind: 'not-healthy', reason: this.notHealthy(target, check, problem) };
      await this.pause(pause);
    }
    return undefined;
  }

  private async untilUnhealthy(
    target: Target,
    check: HealthCheck,
  ): Promise<Pick<TaskEnd, 'kind' | 'reason'> | undefined> {
    let failures = 0;
    while (!this.ending.signal.aborted) {
      await this.pause(Math.min(check.intervalMs, limits.task.longestProbeMs));
      if (this.ending.signal.aborted) break;
      const problem = await probe(target, check);
      failures = problem ? failures + 1 : 0;
      if (problem && failures >= check.unhealthyThreshold) {
        const reason = unhealthyReason(urlOf(target, check), failures, problem, this.lines);
        return { kind: 'unhealthy', reason };
      }
    }
    return undefined;
  }

  private exited(how: Exit): string {
    const exceeded = this.options.confined.exceededMemory?.() ?? false;
    return exceeded ? outOfMemoryReason(this.lines) : exitReason(how, this.lines);
  }

  private notHealthy(target: Target, check: HealthCheck, problem: string): string {
    const { graceMs } = this.options;
    const listening = this.pid === undefined ? [] : listeningPorts(this.pid);
    return notHealthyReason({ url: urlOf(target, check), graceMs, problem, port: target.port, listening }, this.lines);
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

const urlOf = ({ port }: Target, { path }: HealthCheck): string => `http://127.0.0.1:${port}${path}`;

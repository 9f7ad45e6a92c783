import type { ListeningSocket } from '../../processes/listening-sockets.ts';
import { TrafficMeter } from '../metrics/traffic-meter.ts';

/** How to check whether a target is healthy. */
export interface HealthCheck {
  path: string;
  /** Codes that mean healthy, such as `200-399` or `200,302`. */
  codes: string;
  intervalMs: number;
  timeoutMs: number;
  unhealthyThreshold: number;
}

/** A process that serves requests. */
export interface Target {
  port: number;
  /** Where the process listens when it pays no attention to the port that it was given: on the one of its definition. */
  literal?: Pick<Target, 'port' | 'owns'> | undefined;
  /** The same for all targets of a task: a browser that stays with the task stays on each of its ports. */
  task: string;
  /** Headers that it gets beside those of a load balancer. */
  forwarded: readonly string[];
  /** How long it may transfer nothing; undefined: as the proxy has it. */
  timeoutMs?: number | undefined;
  /** Requests in progress. */
  requests: number;
  /** Whether a socket that listens on the port is the process's own. */
  owns(socket: ListeningSocket): boolean;
}

/** The targets of a route, which take turns. */
export class TargetGroup {
  readonly traffic = new TrafficMeter();
  private readonly targets: Target[] = [];
  private turn = 0;

  constructor(
    readonly arn: string,
    public healthCheck: HealthCheck,
    /** How long a target that is removed may take to finish its requests. */
    public drainMs: number,
    /** How long a browser stays with a task; undefined: not at all. */
    public stickyMs?: number | undefined,
  ) {}

  get size(): number {
    return this.targets.length;
  }

  add(target: Target): void {
    if (!this.targets.includes(target)) this.targets.push(target);
  }

  remove(target: Target): void {
    const index = this.targets.indexOf(target);
    if (index >= 0) this.targets.splice(index, 1);
  }

  /** The target of this task, where browsers stay with one, else the next; undefined when none is healthy. */
  next(task?: string): Target | undefined {
    const known = this.stickyMs === undefined ? undefined : this.targets.find((target) => target.task === task);
    if (known) return known;
    this.turn = (this.turn + 1) % Math.max(this.targets.length, 1);
    return this.targets[this.turn];
  }
}

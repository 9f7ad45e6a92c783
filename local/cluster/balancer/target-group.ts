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

  /** The next target; undefined when none is healthy. */
  next(): Target | undefined {
    this.turn = (this.turn + 1) % Math.max(this.targets.length, 1);
    return this.targets[this.turn];
  }
}

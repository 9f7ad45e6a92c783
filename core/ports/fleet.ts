import type { CustomerMetrics, Health } from '../contract/customer.ts';
import type { LogPage } from '../contract/operation.ts';
import type { Schedule } from '../contract/schedule.ts';

/** A customer's running application. */
export interface FleetTarget {
  region: string;
  /** Name of the customer's stack. */
  stack: string;
}

/** A process beside the one that serves requests that does not run as it should. */
export interface ProcessProblem {
  process: string;
  /** How its last task ended, with its last lines. */
  reason: string;
}

/** What can be seen of running applications. */
export interface Fleet {
  /**
   * `unknown` when the stack is not there, `down` when nothing serves requests, and `degraded` when that or another
   * process has fewer healthy tasks than it should.
   */
  health(target: FleetTarget): Promise<Health>;
  /** Without a cursor: the last lines (at most 500). With one: what came after it. */
  logs(target: FleetTarget, cursor?: string): Promise<LogPage>;
  metrics(target: FleetTarget): Promise<CustomerMetrics>;
  /** By name; none when the stack is not there. */
  schedules(target: FleetTarget): Promise<Schedule[]>;
  /** The first process with a problem. */
  problem(target: FleetTarget): Promise<ProcessProblem | undefined>;
}

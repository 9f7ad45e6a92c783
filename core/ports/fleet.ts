import type { CustomerMetrics, Health } from '../contract/customer.ts';
import type { LogPage } from '../contract/operation.ts';

/** A customer's running application. */
export interface FleetTarget {
  region: string;
  /** Name of the customer's stack. */
  stack: string;
}

/** What can be seen of running applications. */
export interface Fleet {
  /** `unknown` when the stack is not there. */
  health(target: FleetTarget): Promise<Health>;
  /** Without a cursor: the last lines (at most 500). With one: what came after it. */
  logs(target: FleetTarget, cursor?: string): Promise<LogPage>;
  metrics(target: FleetTarget): Promise<CustomerMetrics>;
}

import type { TargetGroup } from '../balancer/target-group.ts';

/** A target group of a service, and the port of its tasks that requests go to. */
export interface Route {
  group: TargetGroup;
  /** As the definition names it; undefined: the main port. */
  furtherPort: number | undefined;
}

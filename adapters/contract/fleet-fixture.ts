import type { Fleet, FleetTarget } from '@console/core/ports/fleet';

/** Which of two tasks. */
export type TaskNumber = 0 | 1;

/** An application of two tasks that prints nothing of its own. */
export interface RunningApplication {
  target: FleetTarget;
  /** Prints a text and a line end. */
  print(text: string, task?: TaskNumber): Promise<void>;
  /** Sets how many of its tasks pass their health check. */
  setHealthyTasks(tasks: 0 | 1 | 2): Promise<void>;
  /** Sets the number of tasks to 0. */
  suspend(): Promise<void>;
  /** Deletes its stack. */
  remove(): Promise<void>;
}

/** A fleet, and how to change what it sees. */
export interface FleetFixture {
  fleet: Fleet;
  region: string;
  /** Deploys the stack `customer-<code>`. */
  deploy(code: string): Promise<RunningApplication>;
  close(): Promise<void>;
}

import type { Fleet, FleetTarget } from '@console/core/ports/fleet';

/** Which of two tasks. */
export type TaskNumber = 0 | 1;

/** An application of two tasks that prints nothing by itself. */
export interface RunningApplication {
  target: FleetTarget;
  /** Prints a text and the end of its line. */
  print(text: string, task?: TaskNumber): Promise<void>;
  /** From now on so many of its tasks answer well. */
  setAnswering(tasks: 0 | 1 | 2): Promise<void>;
  /** Sets the number of tasks to none. */
  suspend(): Promise<void>;
  /** Deletes its stack. */
  remove(): Promise<void>;
}

/** Where a fleet is looked at. */
export interface FleetPlace {
  fleet: Fleet;
  region: string;
  /** Deploys the stack `customer-<code>`. */
  deploy(code: string): Promise<RunningApplication>;
  close(): Promise<void>;
}

import type { Container } from './container.ts';

/** A task that runs once, with a command of its own. */
export interface OneOffName {
  region: string;
  stack: string;
  /** Before each of its lines in the log. */
  name: string;
  container: Container;
}

export interface OneOffEnd {
  /** Null when it was stopped, killed or not started. */
  exitCode: number | null;
  /** How it ended, with its last lines. */
  reason: string;
}

export interface OneOff {
  ended: Promise<OneOffEnd>;
  stop(reason: string): Promise<void>;
}

/** Runs tasks beside those of services. */
export interface OneOffTasks {
  /** Its lines go to the log of the application, and to `onLine`. */
  start(name: OneOffName, options: { timeoutMs: number; onLine?: (line: string) => void }): OneOff;
  /** Writes a line to the log of the application. */
  write(name: OneOffName, line: string): void;
}

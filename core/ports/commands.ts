import type { StackRef } from './stacks.ts';

/** One run of a program in a customer's application, with the environment, secrets and folders of its tasks. */
export interface Command {
  stack: StackRef;
  /** Program and arguments. None: those of the task. */
  command: string[];
  /** What it is for: the prefix of its log. */
  name: 'setup' | 'upgrade' | 'command' | 'erasure';
  /**
   * What it runs as, if not as the application: `upgrade`, the version that is to take over, while the tasks of the
   * earlier version still run; `erasure`, what deletes the files of a customer.
   */
  task?: 'upgrade' | 'erasure';
  /** It is stopped when it takes longer. */
  timeoutSeconds: number;
  /** Of the operation and attempt: a second call with the same key follows the first run, if that still exists. */
  key: string;
}

export type CommandEnd =
  | { exitCode: number }
  /** It could not be started, was stopped, took too long or was killed; a sentence. */
  | { reason: string };

/** Runs programs as tasks of their own. */
export interface Commands {
  /** @param signal stops it */
  run(command: Command, onLine: (line: string) => void, signal: AbortSignal): Promise<CommandEnd>;
}

/** The world around the command line. */
export interface Io {
  env: Readonly<Record<string, string | undefined>>;
  /** One line to standard output. */
  out(line: string): void;
  /** One line to standard error. */
  err(line: string): void;
  /** Whether a person types, and not a script. */
  interactive?: boolean;
  /** A line typed by the person. @throws Failure when there is none */
  ask(question: string): Promise<string>;
  /** A line typed by the person, not shown when it is typed in a terminal. */
  askSecret(question: string): Promise<string>;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  pause(ms: number): Promise<void>;
}

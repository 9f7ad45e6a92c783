import type { CommandEnd } from '@console/core/ports/commands';
import type { Exit } from '../../processes/launch.ts';
import type { Ledger } from '../../processes/ledger.ts';
import { redactor } from '../../processes/redact.ts';
import { type Supervised, supervise } from '../../processes/supervise.ts';
import type { TaskPlace } from '../tasks/task-places.ts';
import { CommandOutput } from './output.ts';

interface RunOptions {
  /** For the ledger. */
  name: string;
  timeoutSeconds: number;
  stopTimeoutMs: number;
  place: () => Promise<TaskPlace>;
  ledger: Ledger;
}

/** One run of a command, from its start to its end. */
export class CommandRun {
  readonly output = new CommandOutput();
  readonly ended: Promise<CommandEnd>;
  end: CommandEnd | undefined;
  private process: Supervised | undefined;
  /** Why it is stopped. */
  private stopped: string | undefined;
  private waiters: (() => void)[] = [];

  constructor(private readonly options: RunOptions) {
    this.ended = this.run()
      .catch((error: unknown) => ({ reason: error instanceof Error ? error.message : String(error) }))
      .then((end) => {
        this.output.end();
        this.end = end;
        this.wake();
        return end;
      });
  }

  /** Resolves when there are lines after `number`, the command has ended, or `signal` is aborted. */
  async untilChanged(number: number, signal: AbortSignal): Promise<void> {
    while (!this.end && !signal.aborted && this.output.lines.length <= number) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          signal.removeEventListener('abort', wake);
          resolve();
        };
        this.waiters.push(wake);
        signal.addEventListener('abort', wake, { once: true });
      });
    }
  }

  /** Ends it with all that it has started. */
  async stop(reason = 'It was stopped.', withinMs?: number): Promise<void> {
    this.stopped ??= reason;
    await this.process?.stop(withinMs);
    await this.ended;
  }

  private async run(): Promise<CommandEnd> {
    const { name, timeoutSeconds, stopTimeoutMs, ledger } = this.options;
    const place = await this.options.place();
    const { plan, confined } = place;
    try {
      if (this.stopped) return { reason: this.stopped };
      this.process = supervise({
        name,
        command: confined.command,
        cwd: confined.cwd,
        env: confined.env,
        uid: confined.uid,
        ...(confined.end && { endRest: confined.end }),
        ledger,
        restart: 'never',
        stopTimeoutMs,
        hidden: redactor(plan.secretValues),
        onLine: (line) => {
          this.output.write(line);
          this.wake();
        },
      });
      this.process.start();
      const tooLong = `It took longer than ${timeoutSeconds} s and was stopped.`;
      const timer = setTimeout(() => void this.stop(tooLong), timeoutSeconds * 1000);
      const exit = await this.process.exited.finally(() => clearTimeout(timer));
      return this.endOf(exit, confined.exceededMemory?.() ?? false);
    } finally {
      place.leave();
    }
  }

  private endOf({ code, signal, error }: Exit, exceededMemory: boolean): CommandEnd {
    if (this.stopped) return { reason: this.stopped };
    if (error) return { reason: error };
    if (exceededMemory) return { reason: 'It was killed because it used more memory than its size allows.' };
    if (code === null) return { reason: `It was killed by ${signal ?? 'a signal'}.` };
    return { exitCode: code };
  }

  private wake(): void {
    for (const resolve of this.waiters.splice(0)) resolve();
  }
}

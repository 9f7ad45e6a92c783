import { limits } from '../../limits.ts';
import type { Exit } from '../../processes/launch.ts';
import { failure, type InvokeResult } from './invocation.ts';
import type { FunctionPlace, RunningProcess } from './places.ts';
import type { Invocation, RuntimeApi } from './runtime-api.ts';
import { openRuntimeApi } from './runtime-api.ts';
import { endLine, mostMemoryMiB, reportLine, startLine } from './sandbox-log.ts';

interface SandboxOptions {
  memoryMiB: number;
  timeoutMs: number;
  version: string;
  start: (runtimeApi: string) => Promise<RunningProcess>;
  place: Pick<FunctionPlace, 'isOwn'>;
  write: (line: string) => void;
  /** It has ended. */
  onEnd: () => void;
}

interface Current extends Invocation {
  startedAt: number;
  settle: (result: InvokeResult, status?: 'timeout' | 'error') => void;
  given: boolean;
}

/** One process of a function, which takes one invocation after another. */
export class Sandbox {
  /** Since when it waits for an invocation; undefined while it has one. */
  idleSince: number | undefined;
  private api: RuntimeApi | undefined;
  private process: RunningProcess | undefined;
  private current: Current | undefined;
  private next: ((invocation: Invocation) => void) | undefined;
  private readonly startedAt = performance.now();
  private initMs: number | undefined;
  private reportedInit = false;
  private initError: string | undefined;
  private ending: Promise<void> | undefined;
  private memoryUsed: number | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: SandboxOptions) {}

  get ended(): boolean {
    return this.ending !== undefined;
  }

  get credentialsUntil(): number {
    return this.process?.credentialsUntil ?? Number.POSITIVE_INFINITY;
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** @throws Error when the process cannot be started */
  async start(): Promise<void> {
    try {
      this.api = await openRuntimeApi({
        isOwn: (socket) => this.options.place.isOwn(socket),
        onNext: (give) => {
          this.initMs ??= performance.now() - this.startedAt;
          this.next = give;
          this.giveNext();
        },
        onResponse: (requestId, payload) => this.settle(requestId, { payload }),
        onError: (requestId, payload) => this.settle(requestId, { payload, functionError: 'Unhandled' }),
        onInitError: (payload) => {
          this.initError = payload;
        },
      });
      this.process = await this.options.start(this.api.address);
    } catch (error) {
      await this.end();
      throw error;
    }
    void this.process.exited.then((exit) => this.exited(exit));
  }

  /** Resolves with what the function answers; it never rejects. */
  invoke(invocation: Omit<Invocation, 'deadline'>): Promise<InvokeResult> {
    this.idleSince = undefined;
    const { timeoutMs, version, memoryMiB, write } = this.options;
    const { requestId } = invocation;
    write(startLine(requestId, version));
    return new Promise((resolve) => {
      this.endAfter(timeoutMs + (this.initMs === undefined ? limits.functions.initMs : 0));
      const current: Current = {
        ...invocation,
        deadline: Date.now() + timeoutMs,
        startedAt: performance.now(),
        given: false,
        settle: (result, status) => {
          clearTimeout(this.timer);
          const durationMs = performance.now() - current.startedAt;
          this.memoryUsed = mostMemoryMiB(this.pid) ?? this.memoryUsed;
          write(endLine(requestId));
          const initMs = this.reportedInit ? undefined : this.initMs;
          this.reportedInit = true;
          write(reportLine({ requestId, durationMs, memoryMiB, usedMiB: this.memoryUsed, initMs, status }));
          this.current = undefined;
          this.idleSince = Date.now();
          resolve(result);
        },
      };
      this.current = current;
      this.giveNext();
    });
  }

  /** Ends the process at once, whatever it does. */
  end(): Promise<void> {
    this.ending ??= (async () => {
      await this.process?.stop();
      await this.api?.close();
      this.options.onEnd();
    })();
    return this.ending;
  }

  private giveNext(): void {
    const { current, next } = this;
    if (!current || !next || current.given) return;
    this.next = undefined;
    current.given = true;
    current.startedAt = performance.now();
    current.deadline = Date.now() + this.options.timeoutMs;
    next(current);
    this.endAfter(this.options.timeoutMs);
  }

  private endAfter(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.timedOut(), milliseconds);
  }

  private settle(requestId: string, result: InvokeResult): void {
    if (this.current?.requestId === requestId) this.current.settle(result);
  }

  private async timedOut(): Promise<void> {
    const { current } = this;
    if (!current) return;
    const { requestId } = current;
    const message = `Task timed out after ${(this.options.timeoutMs / 1000).toFixed(2)} seconds`;
    this.options.write(`${new Date().toISOString()} ${requestId} ${message}`);
    current.settle(failure('Sandbox.Timedout', `RequestId: ${requestId} Error: ${message}`), 'timeout');
    await this.end();
  }

  private async exited({ code, signal, error }: Exit): Promise<void> {
    const { current, initError } = this;
    const reason = error ?? (signal ? `signal: ${signal === 'SIGKILL' ? 'killed' : signal}` : `exit status ${code}`);
    const id = current?.requestId ?? 'unknown';
    const message = code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: ${reason}`;
    if (this.ending === undefined) this.options.write(`RequestId: ${id} Error: ${message}`);
    current?.settle(
      initError === undefined
        ? failure('Runtime.ExitError', `RequestId: ${id} Error: ${message}`)
        : { payload: initError, functionError: 'Unhandled' },
      'error',
    );
    await this.end();
  }
}

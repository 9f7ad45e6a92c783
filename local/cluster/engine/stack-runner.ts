import type { WireEvent } from '@console/adapters/local-cluster/wire';
import { isSettled, type StackRef } from '@console/core/ports/stacks';
import { limits } from '../../limits.ts';
import type { Handlers } from './handler.ts';
import type { Placement } from './placement.ts';
import type { StackRecord } from './record.ts';
import type { StackFile } from './stack-file.ts';
import { steps } from './steps.ts';
import type { Work } from './work.ts';

const keptEvents = 500;

export interface RunnerOptions {
  record: StackRecord;
  file: StackFile;
  handlers: Handlers;
  placement: Placement;
  closing: AbortSignal;
  erase: (stack: StackRef) => Promise<void>;
  onSettled: () => void;
  now: () => Date;
  /** The work stopped for a reason that is not the stack's, such as a full disk. It is retried. */
  onError: (error: unknown) => void;
}

/** One stack, and the work on it. */
export class StackRunner {
  readonly record: StackRecord;
  /** The number of the last event before the latest work. */
  startedAfter = 0;
  private readonly options: RunnerOptions;
  private abort = new AbortController();
  private running: Promise<void> | undefined;
  private waiters: (() => void)[] = [];

  constructor(options: RunnerOptions) {
    this.options = options;
    this.record = options.record;
  }

  get busy(): boolean {
    return !isSettled(this.record.status) || this.running !== undefined;
  }

  get gone(): boolean {
    return this.record.status === 'DELETE_COMPLETE';
  }

  /** Starts the work of a status. */
  async start(status: string, reason?: string): Promise<void> {
    delete this.record.cancelled;
    this.startedAfter = this.record.events.at(-1)?.number ?? 0;
    this.setStatus(status, reason);
    // The stack has to be busy before anything is awaited.
    this.running = this.run();
    await this.options.file.save(this.record);
  }

  /** Continues work that an earlier cluster has not finished. */
  resume(): void {
    if (!isSettled(this.record.status)) this.running ??= this.run();
  }

  /** Cancels a creation or update in progress. */
  async cancel(): Promise<void> {
    if (this.record.status !== 'CREATE_IN_PROGRESS' && this.record.status !== 'UPDATE_IN_PROGRESS') return;
    this.record.cancelled = true;
    await this.options.file.save(this.record);
    this.abort.abort();
  }

  /** Resolves when there are events after `number`, no work is in progress, or `signal` is aborted. */
  async untilChanged(number: number, signal: AbortSignal): Promise<void> {
    while (this.busy && !signal.aborted && (this.record.events.at(-1)?.number ?? 0) <= number) {
      await new Promise<void>((resolve) => {
        this.waiters.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  /** Resolves when no work is in progress. */
  async ended(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      await this.options.file.save(this.record);
      for (let step = steps[this.record.status]; step; step = steps[this.record.status]) {
        this.abort = new AbortController();
        if (this.record.cancelled && /^(CREATE|UPDATE)_IN_PROGRESS$/.test(this.record.status)) this.abort.abort();
        const end = () => this.abort.abort();
        this.options.closing.addEventListener('abort', end, { once: true });
        const next = await step(this.work()).finally(() => this.options.closing.removeEventListener('abort', end));
        // As long as the file is there, an interrupted erasure is repeated after the next start.
        if (next === 'DELETE_COMPLETE') await this.options.erase(this.record);
        if (next === 'DELETE_COMPLETE') await this.options.file.remove();
        this.setStatus(next, undefined);
        if (!this.gone) await this.options.file.save(this.record);
      }
    } catch (error) {
      if (!this.options.closing.aborted) {
        this.options.onError(error);
        setTimeout(() => this.options.closing.aborted || this.resume(), limits.cluster.stackRetryMs).unref();
      }
    } finally {
      this.running = undefined;
      this.wake();
      this.options.onSettled();
    }
  }

  private work(): Work {
    const { handlers, placement, closing, file } = this.options;
    return {
      record: this.record,
      handlers,
      placement,
      abort: this.abort,
      closing,
      emit: (resource, status, reason) => this.emit(resource, status, reason),
      save: () => file.save(this.record),
    };
  }

  private setStatus(status: string, reason: string | undefined): void {
    const { failure } = this.record;
    const because = reason ?? (/^(UPDATE_)?ROLLBACK_IN_PROGRESS$/.test(status) ? failure?.reason : undefined);
    this.record.status = status;
    this.emit({ logicalId: this.record.name, type: 'AWS::CloudFormation::Stack' }, status, because);
  }

  private emit(resource: { logicalId: string; type: string }, status: string, reason: string | undefined): void {
    const { events } = this.record;
    const event: WireEvent = {
      number: (events.at(-1)?.number ?? 0) + 1,
      time: this.options.now().toISOString(),
      logicalId: resource.logicalId,
      type: resource.type,
      status,
      ...(reason !== undefined && { reason }),
    };
    events.push(event);
    if (events.length > keptEvents) events.splice(0, events.length - keptEvents);
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiters.splice(0)) resolve();
  }
}

import { randomUUID } from 'node:crypto';
import type { Now } from '../clock.ts';
import { longestBatch, type UsageBatch, type WriteBatch } from './meter-table.ts';
import { type Usage, UsageSums } from './usage.ts';

export interface MeterOptions {
  write: WriteBatch;
  /** How long usage is gathered before it is written, in milliseconds. @default 10000 */
  everyMs?: number;
  now?: Now;
  newId?: () => string;
  onError?: (error: unknown) => void;
}

/**
 * Counts what tenants use, in memory, and writes sums. A process that is killed loses what it has gathered since it last
 * wrote; a batch whose outcome is unknown is sent again under the same id, and counts once.
 */
export class Meter {
  #open = new UsageSums();
  #sealed: UsageBatch[] = [];
  #flushedAt = Number.NEGATIVE_INFINITY;
  #flushing: Promise<void> | undefined;
  readonly #now: Now;

  constructor(private readonly options: MeterOptions) {
    this.#now = options.now ?? Date.now;
  }

  add(tenantId: string, usage: Usage): void {
    this.#open.add(tenantId, this.#now(), usage);
  }

  /** Writes when it is time to. Never rejects: usage that cannot be written stays for the next time. */
  async flushIfDue(): Promise<void> {
    if (this.#now() - this.#flushedAt < (this.options.everyMs ?? 10_000)) return;
    this.#flushedAt = this.#now();
    await this.flush().catch((error: unknown) => this.options.onError?.(error));
  }

  /** Writes all there is. @throws what the table answers; nothing is lost then */
  flush(): Promise<void> {
    this.#flushing ??= this.#flush().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  async #flush(): Promise<void> {
    if (this.#sealed.length === 0) this.#seal();
    for (let batch = this.#sealed[0]; batch; batch = this.#sealed[0]) {
      await this.options.write(batch);
      this.#sealed.shift();
    }
  }

  #seal(): void {
    const { hours } = this.#open;
    this.#open = new UsageSums();
    for (let at = 0; at < hours.length; at += longestBatch) {
      const id = (this.options.newId ?? randomUUID)();
      this.#sealed.push({ id, hours: hours.slice(at, at + longestBatch) });
    }
  }
}

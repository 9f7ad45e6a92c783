import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const attribute = z.looseObject({ DataType: z.string(), StringValue: z.string().optional() });

const storedMessage = z.object({
  id: z.string(),
  body: z.string(),
  attributes: z.record(z.string(), attribute),
  /** Times are in milliseconds since 1970. */
  sentAt: z.number(),
  firstReceivedAt: z.number().optional(),
  receives: z.number(),
  visibleAt: z.number(),
  /** Of the last time that it was received. */
  receipt: z.string().optional(),
});
export type Message = z.output<typeof storedMessage>;
export type MessageAttributes = Message['attributes'];

export interface QueueSettings {
  region: string;
  name: string;
  visibilityMs: number;
  delayMs: number;
  keptMs: number;
  /** ARN of the queue for messages that were received too often. */
  redrive?: { deadLetters: string; maxReceives: number } | undefined;
}

/** A queue with a file for each message, so that none is lost with the process. */
export class Queue {
  private readonly messages = new Map<string, Message>();
  private waiting: (() => void)[] = [];

  constructor(
    private readonly dir: string,
    public settings: QueueSettings,
    private readonly now: () => number = Date.now,
  ) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(dir).filter((one) => one.endsWith('.json'))) {
      const { data } = storedMessage.safeParse(JSON.parse(readFileSync(join(dir, name), 'utf8')));
      if (data) this.messages.set(data.id, data);
    }
  }

  send(body: string, attributes: MessageAttributes = {}, delayMs = this.settings.delayMs): Message {
    const now = this.now();
    const message: Message = { id: randomUUID(), body, attributes, sentAt: now, receives: 0, visibleAt: now + delayMs };
    this.store(message);
    for (const wake of this.waiting.splice(0)) wake();
    return message;
  }

  /** The oldest visible messages, which nobody else gets until their time is over. */
  receive(most: number, visibilityMs = this.settings.visibilityMs): Message[] {
    this.dropOld();
    const now = this.now();
    const visible = [...this.messages.values()].filter(({ visibleAt }) => visibleAt <= now);
    return visible
      .toSorted((a, b) => a.sentAt - b.sentAt)
      .slice(0, most)
      .map((message) => {
        const received = {
          ...message,
          receives: message.receives + 1,
          visibleAt: now + visibilityMs,
          receipt: randomUUID(),
          firstReceivedAt: message.firstReceivedAt ?? now,
        };
        this.store(received);
        return received;
      });
  }

  /** As `receive`, but waits for the first message. */
  async receiveWithin(waitMs: number, most: number, visibilityMs?: number): Promise<Message[]> {
    const until = this.now() + waitMs;
    for (;;) {
      const found = this.receive(most, visibilityMs);
      const left = until - this.now();
      if (found.length > 0 || left <= 0) return found;
      await this.nextMessage(left);
    }
  }

  /** Takes the messages out that were received too often. */
  takeDead(): Message[] {
    const most = this.settings.redrive?.maxReceives ?? Number.POSITIVE_INFINITY;
    const now = this.now();
    const dead = [...this.messages.values()].filter(({ receives, visibleAt }) => receives >= most && visibleAt <= now);
    for (const { id } of dead) this.remove(id);
    return dead;
  }

  /** False when no message was received with this receipt last. */
  delete(receipt: string): boolean {
    const found = this.ofReceipt(receipt);
    if (found) this.remove(found.id);
    return found !== undefined;
  }

  changeVisibility(receipt: string, visibilityMs: number): boolean {
    const found = this.ofReceipt(receipt);
    if (found) this.store({ ...found, visibleAt: this.now() + visibilityMs });
    return found !== undefined;
  }

  purge(): void {
    for (const id of this.messages.keys()) this.remove(id);
  }

  get counts(): { visible: number; inFlight: number; delayed: number } {
    const now = this.now();
    const all = [...this.messages.values()];
    const hidden = all.filter(({ visibleAt }) => visibleAt > now);
    const delayed = hidden.filter(({ receives }) => receives === 0).length;
    return { visible: all.length - hidden.length, inFlight: hidden.length - delayed, delayed };
  }

  private ofReceipt(receipt: string): Message | undefined {
    return [...this.messages.values()].find((message) => message.receipt === receipt);
  }

  private nextMessage(withinMs: number): Promise<void> {
    const [earliest = Number.POSITIVE_INFINITY] = [...this.messages.values()]
      .map(({ visibleAt }) => visibleAt)
      .toSorted((a, b) => a - b);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, Math.min(withinMs, earliest - this.now())));
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private dropOld(): void {
    const before = this.now() - this.settings.keptMs;
    for (const { id, sentAt } of this.messages.values()) if (sentAt < before) this.remove(id);
  }

  private store(message: Message): void {
    const path = join(this.dir, `${message.id}.json`);
    writeFileSync(`${path}.new`, JSON.stringify(message), { mode: 0o600 });
    renameSync(`${path}.new`, path);
    this.messages.set(message.id, message);
  }

  private remove(id: string): void {
    this.messages.delete(id);
    rmSync(join(this.dir, `${id}.json`), { force: true });
  }
}

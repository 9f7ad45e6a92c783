import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { limits } from '../../limits.ts';
import type { Functions } from '../functions/functions.ts';
import { InvokeRefused, type InvokeResult } from '../functions/invocation.ts';
import type { Queues } from '../queues/queues.ts';

const delivery = z.object({
  id: z.string(),
  /** ARN of a function or a queue. */
  target: z.string(),
  payload: z.string(),
  /** The service that delivers, with the ARN of what it does so for; absent for a caller who may invoke. */
  by: z.object({ principal: z.string(), source: z.string() }).optional(),
  /** ARN of the queue for what could not be delivered. */
  deadLetters: z.string().optional(),
  mostRetries: z.number(),
  refusals: z.number().default(0),
  failures: z.number().default(0),
});
type Delivery = z.output<typeof delivery>;

/** What happens to events that a function has failed with, by the ARN of the function. */
export interface AsyncConfig {
  retries?: number | undefined;
  /** ARN of a queue. */
  onFailure?: string | undefined;
  onSuccess?: string | undefined;
  /** ARN of the queue of the function itself. */
  deadLetters?: string | undefined;
}

interface DeliveriesOptions {
  dir: string;
  functions: Pick<Functions, 'invoke' | 'invokeAs'>;
  queues: Queues;
  log: (message: string) => void;
}

/**
 * Invokes functions without a caller that waits, and sends events to queues. Each delivery is in a file until it has
 * ended, so that none is lost with the process; one that was under way is made again.
 */
export class Deliveries {
  readonly configs = new Map<string, AsyncConfig>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;

  constructor(private readonly options: DeliveriesOptions) {
    mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  }

  /** Continues what an earlier console has left. */
  resume(): void {
    for (const name of readdirSync(this.options.dir).filter((one) => one.endsWith('.json'))) {
      const { data } = delivery.safeParse(JSON.parse(readFileSync(join(this.options.dir, name), 'utf8')));
      if (data) void this.attempt(data);
    }
  }

  /** Resolves when the delivery is recorded. */
  add(wanted: Pick<Delivery, 'target' | 'payload'> & Partial<Delivery>): string {
    const one: Delivery = { mostRetries: limits.events.retries, refusals: 0, failures: 0, ...wanted, id: randomUUID() };
    this.save(one);
    void this.attempt(one);
    return one.id;
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
  }

  private async attempt(one: Delivery): Promise<void> {
    if (this.closed) return;
    try {
      if (one.target.includes(':sqs:')) {
        if (!this.options.queues.send(one.target, one.payload)) throw new Error(`There is no queue ${one.target}`);
        this.end(one);
        return;
      }
      const { functions } = this.options;
      const { target, payload, by } = one;
      const result = await (by
        ? functions.invokeAs(by.principal, by.source, target, payload)
        : functions.invoke(target, payload));
      if (!this.closed) this.invoked(one, result);
    } catch (error) {
      if (!this.closed) this.refused(one, error);
    }
  }

  /** Not delivered: the retries and the queue of who delivers count. */
  private refused(one: Delivery, error: unknown): void {
    const mayHelp = !(error instanceof InvokeRefused) || error.status === 429 || error.status === 500;
    const message = error instanceof Error ? error.message : String(error);
    if (mayHelp && one.refusals < one.mostRetries) {
      this.again({ ...one, refusals: one.refusals + 1 }, one.refusals);
      return;
    }
    const code = error instanceof InvokeRefused ? error.code : 'ServiceException';
    const sent = this.toQueue(one.deadLetters, one.payload, {
      ERROR_CODE: code,
      ERROR_MESSAGE: message,
      TARGET_ARN: one.target,
      ...(one.by && { RULE_ARN: one.by.source }),
    });
    if (!sent) this.options.log(`An event could not be delivered to ${one.target}: ${message}`);
    this.end(one);
  }

  /** Delivered: what comes of a failure is the function's own configuration. */
  private invoked(one: Delivery, result: InvokeResult): void {
    const config = this.configs.get(one.target) ?? {};
    if (!result.functionError) {
      this.toQueue(config.onSuccess, record(one, result, 'Success'));
      this.end(one);
      return;
    }
    if (one.failures < (config.retries ?? limits.events.functionRetries)) {
      this.again({ ...one, failures: one.failures + 1 }, one.failures);
      return;
    }
    const { errorMessage = '' } = JSON.parse(result.payload) as { errorMessage?: string };
    const kept = [
      this.toQueue(config.onFailure, record(one, result, 'RetriesExhausted')),
      this.toQueue(config.deadLetters, one.payload, {
        RequestID: one.id,
        ErrorCode: '200',
        ErrorMessage: errorMessage.slice(0, 1024),
      }),
    ];
    if (!kept.includes(true))
      this.options.log(`${one.target} has failed with an event, which is dropped: ${errorMessage}`);
    this.end(one);
  }

  private again(one: Delivery, before: number): void {
    this.save(one);
    const delayMs = Math.min(limits.events.firstRetryMs * 2 ** before, limits.events.longestRetryMs);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.attempt(one);
    }, delayMs);
    this.timers.add(timer);
  }

  private toQueue(arn: string | undefined, body: string, attributes: Record<string, string> = {}): boolean {
    if (arn === undefined) return false;
    const texts = Object.entries(attributes).map(([name, value]) => [name, { DataType: 'String', StringValue: value }]);
    return this.options.queues.send(arn, body, Object.fromEntries(texts));
  }

  private save(one: Delivery): void {
    const path = this.path(one);
    writeFileSync(`${path}.new`, JSON.stringify(one), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  private end(one: Delivery): void {
    rmSync(this.path(one), { force: true });
  }

  private path({ id }: Delivery): string {
    return join(this.options.dir, `${id}.json`);
  }
}

/** What Lambda sends to a destination. */
const record = ({ id, target, payload, failures }: Delivery, result: InvokeResult, condition: string): string =>
  JSON.stringify({
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: { requestId: id, functionArn: target, condition, approximateInvokeCount: failures + 1 },
    requestPayload: JSON.parse(payload),
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      ...(result.functionError && { functionError: result.functionError }),
    },
    responsePayload: JSON.parse(result.payload),
  });

import { randomBytes, randomUUID } from 'node:crypto';
import { limits } from '../../limits.ts';
import type { FunctionDefinition } from './definition.ts';
import { InvokeRefused, type InvokeResult, throttled } from './invocation.ts';
import type { FunctionPlace } from './places.ts';
import { Sandbox } from './sandbox.ts';

export interface FunctionOptions {
  definition: FunctionDefinition;
  placeOf: (definition: FunctionDefinition) => FunctionPlace;
  write: (line: string) => void;
  /** An invocation has ended. */
  onInvoked?: (event: { durationMs: number; failed: boolean }) => void;
  onThrottled?: () => void;
}

interface Waiting {
  resolve: () => void;
  reject: (reason: Error) => void;
  timer: NodeJS.Timeout;
}

/** The processes of one function. */
export class LambdaFunction {
  private readonly sandboxes = new Set<Sandbox>();
  private readonly waiting: Waiting[] = [];
  private running = 0;
  private closed = false;
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(private readonly options: FunctionOptions) {}

  get definition(): FunctionDefinition {
    return this.options.definition;
  }

  get pids(): number[] {
    return [...this.sandboxes].flatMap(({ pid }) => pid ?? []);
  }

  /** @throws InvokeRefused */
  async invoke(payload: string): Promise<InvokeResult> {
    if (Buffer.byteLength(payload) > limits.functions.payloadBytes) {
      throw new InvokeRefused(413, 'RequestTooLargeException', 'Request must be smaller than 6291456 bytes');
    }
    await this.enter();
    const startedAt = performance.now();
    let failed = true;
    try {
      const sandbox = await this.takeSandbox();
      const result = await sandbox.invoke({
        requestId: randomUUID(),
        payload,
        arn: this.definition.arn,
        traceId: `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')};Sampled=0`,
      });
      failed = result.functionError !== undefined;
      return result;
    } finally {
      this.leave();
      this.options.onInvoked?.({ durationMs: performance.now() - startedAt, failed });
    }
  }

  /** Ends its processes, after the invocations in progress when there is time for that. */
  async close({ drain }: { drain: boolean }): Promise<void> {
    this.closed = true;
    clearTimeout(this.idleTimer);
    for (const { reject, timer } of this.waiting.splice(0)) {
      clearTimeout(timer);
      reject(throttled());
    }
    const deadline = Date.now() + limits.functions.drainMs;
    while (drain && this.running > 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, limits.task.drainCheckMs));
    }
    await Promise.all([...this.sandboxes].map((sandbox) => sandbox.end()));
  }

  private async enter(): Promise<void> {
    const { concurrency } = this.definition;
    if (this.closed) throw throttled();
    if (this.running < Math.min(concurrency ?? limits.functions.processes, limits.functions.processes)) {
      this.running += 1;
      return;
    }
    const strict = concurrency !== undefined && this.running + this.waiting.length >= concurrency;
    if (strict || this.waiting.length >= limits.functions.waiting) {
      this.options.onThrottled?.();
      throw throttled();
    }
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        this.options.onThrottled?.();
        reject(throttled());
      }, limits.functions.waitMs);
      const entry = { resolve, reject, timer };
      this.waiting.push(entry);
    });
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (!next) this.running -= 1;
    else {
      clearTimeout(next.timer);
      next.resolve();
    }
    this.endIdleLater();
  }

  /** The one used last is the warmest. */
  private async takeSandbox(): Promise<Sandbox> {
    const idle = [...this.sandboxes]
      .filter((sandbox) => sandbox.idleSince !== undefined && !sandbox.ended)
      .toSorted((a, b) => (b.idleSince ?? 0) - (a.idleSince ?? 0));
    for (const sandbox of idle) {
      if (sandbox.credentialsUntil - Date.now() > limits.functions.credentialsLeftMs) {
        sandbox.idleSince = undefined;
        return sandbox;
      }
      void sandbox.end();
    }
    return this.startSandbox();
  }

  private async startSandbox(): Promise<Sandbox> {
    const { definition, placeOf, write } = this.options;
    const place = placeOf(definition);
    const sandbox: Sandbox = new Sandbox({
      memoryMiB: definition.memoryMiB,
      timeoutMs: definition.timeoutMs,
      version: definition.version,
      start: (runtimeApi) => place.start(runtimeApi, write),
      place,
      write,
      onEnd: () => this.sandboxes.delete(sandbox),
    });
    this.sandboxes.add(sandbox);
    try {
      await sandbox.start();
      return sandbox;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      write(`The function could not be started: ${reason}`);
      throw new InvokeRefused(500, 'ServiceException', reason);
    }
  }

  private endIdleLater(): void {
    if (this.idleTimer || this.closed) return;
    this.idleTimer = setTimeout(() => {
      this.idleTimer = undefined;
      const before = Date.now() - limits.functions.idleMs;
      for (const sandbox of this.sandboxes) if ((sandbox.idleSince ?? Date.now()) <= before) void sandbox.end();
      if (this.sandboxes.size > 0) this.endIdleLater();
    }, limits.functions.idleMs);
    this.idleTimer.unref();
  }
}

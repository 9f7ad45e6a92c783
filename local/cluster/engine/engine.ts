import { randomUUID } from 'node:crypto';
import { DomainError, notFound } from '@console/core/errors';
import type { StackRef } from '@console/core/ports/stacks';
import { account } from '../template/scope.ts';
import { parseTemplate, validateTemplate } from '../template/validate.ts';
import type { Handlers } from './handler.ts';
import type { Placement } from './placement.ts';
import type { StackRecord } from './record.ts';
import { restoreAll } from './restore.ts';
import { readRecords, stackFile } from './stack-file.ts';
import { StackRunner } from './stack-runner.ts';

export interface EngineOptions {
  /** Folder of the stacks' records. */
  dir: string;
  handlers: Handlers;
  placement: Placement;
  log: (message: string) => void;
  now?: () => Date;
}

const key = ({ region, name }: StackRef) => `${region}/${name}`;

/** Stacks of resources, made from templates. */
export class Engine {
  private readonly runners = new Map<string, StackRunner>();
  private readonly closing = new AbortController();

  constructor(private readonly options: EngineOptions) {}

  /** Reads what is there, and brings all of it back; work that was cut off goes on. */
  async restore(): Promise<void> {
    const { dir, handlers, log } = this.options;
    const records = await readRecords(dir);
    const runners = records.map((record) => this.addRunner(record));
    await restoreAll(records, handlers, (record, error) =>
      log(`The stack ${record.name} is not completely back: ${String(error)}`),
    );
    for (const runner of runners) runner.resume();
  }

  find(stack: StackRef): StackRunner | undefined {
    return this.runners.get(key(stack));
  }

  /** The stacks that are there. */
  all(): StackRunner[] {
    return [...this.runners.values()].filter((runner) => !runner.gone);
  }

  /** Begins to create or update a stack. @throws TemplateError or DomainError when it cannot begin */
  async deploy(stack: StackRef, input: unknown): Promise<StackRunner> {
    const template = parseTemplate(input);
    const { handlers } = this.options;
    validateTemplate(template, {
      has: (type) => handlers.has(type),
      check: (type, properties) => handlers.get(type)?.check?.(properties),
    });
    const existing = this.find(stack);
    if (!existing || existing.gone) {
      const record = this.newRecord(stack, template);
      const runner = this.addRunner(record);
      await runner.begin('CREATE_IN_PROGRESS');
      return runner;
    }
    refuseWhileBusy(existing);
    const { record } = existing;
    if (!updatable.has(record.status)) {
      throw new DomainError(
        'conflict',
        'stack-not-updatable',
        `The stack ${stack.name} is in ${record.status}: delete it first.`,
      );
    }
    record.previous = record.template;
    record.template = template;
    delete record.failure;
    await existing.begin('UPDATE_IN_PROGRESS');
    return existing;
  }

  /** Begins to delete a stack; undefined when there is none. */
  async remove(stack: StackRef, { finalSnapshot }: { finalSnapshot: boolean }): Promise<StackRunner | undefined> {
    const runner = this.find(stack);
    if (!runner || runner.gone) return undefined;
    refuseWhileBusy(runner);
    runner.record.finalSnapshot = finalSnapshot;
    delete runner.record.failure;
    await runner.begin('DELETE_IN_PROGRESS');
    return runner;
  }

  /** Begins the second try of a failed rollback. */
  async continueRollback(stack: StackRef): Promise<StackRunner> {
    const runner = this.find(stack);
    if (!runner || runner.gone) throw notFound(`The stack ${stack.name} in ${stack.region}`);
    refuseWhileBusy(runner);
    if (runner.record.status === 'UPDATE_ROLLBACK_FAILED') await runner.begin('UPDATE_ROLLBACK_IN_PROGRESS');
    return runner;
  }

  async cancel(stack: StackRef): Promise<void> {
    const runner = this.find(stack);
    if (runner?.record.status === 'DELETE_IN_PROGRESS') {
      throw new DomainError(
        'conflict',
        'stack-deleting',
        `The stack ${stack.name} is being deleted, and that cannot be undone.`,
      );
    }
    await runner?.cancel();
  }

  /** Stops all work where it is. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all([...this.runners.values()].map((runner) => runner.ended()));
  }

  private newRecord({ region, name }: StackRef, template: StackRecord['template']): StackRecord {
    const id = `arn:aws:cloudformation:${region}:${account}:stack/${name}/${randomUUID()}`;
    return {
      format: 1,
      region,
      name,
      id,
      status: 'REVIEW_IN_PROGRESS',
      template,
      resources: {},
      replaced: [],
      outputs: {},
      events: [],
    };
  }

  private addRunner(record: StackRecord): StackRunner {
    const { dir, handlers, placement, log, now = () => new Date() } = this.options;
    const runner = new StackRunner({
      record,
      file: stackFile(dir, record),
      handlers,
      placement,
      closing: this.closing.signal,
      now,
      onError: (error) => log(`Work on the stack ${record.name} stopped: ${String(error)}`),
    });
    this.runners.set(key(record), runner);
    return runner;
  }
}

const updatable = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);

function refuseWhileBusy(runner: StackRunner): void {
  if (!runner.busy) return;
  throw new DomainError(
    'conflict',
    'stack-busy',
    `Work on the stack ${runner.record.name} is in progress (${runner.record.status}): wait for it to end.`,
  );
}

import { randomUUID } from 'node:crypto';
import { DomainError, notFound } from '@console/core/errors';
import type { StackRef } from '@console/core/ports/stacks';
import { account } from '../template/scope.ts';
import { parseTemplate, validateTemplate } from '../template/validate.ts';
import type { Handlers } from './handler.ts';
import type { Placement } from './placement.ts';
import type { StackRecord } from './record.ts';
import { restoreAll } from './restore.ts';
import { type DamagedStack, type LostStack, readRecords, stackFile, stackPath } from './stack-file.ts';
import { StackRunner } from './stack-runner.ts';

export interface EngineOptions {
  /** Folder of the stacks' records. */
  dir: string;
  handlers: Handlers;
  placement: Placement;
  log: (message: string) => void;
  now?: () => Date;
  /** Deletes what a stack leaves behind that is not one of its resources. It may be repeated. */
  erase?: (stack: StackRef) => Promise<void>;
  /** Work on a stack has ended. */
  onSettled?: () => void;
}

const key = ({ region, name }: StackRef) => `${region}/${name}`;

/** Stacks of resources, made from templates. */
export class Engine {
  private readonly runners = new Map<string, StackRunner>();
  private readonly damaged = new Map<string, DamagedStack>();
  private readonly closing = new AbortController();

  constructor(private readonly options: EngineOptions) {}

  /** Restores all stacks; work that was interrupted continues. */
  async restore(): Promise<void> {
    const { dir, handlers, log } = this.options;
    const { records, damaged } = await readRecords(dir, log);
    for (const stack of damaged) {
      this.damaged.set(key(stack), stack);
      log(damagedStack(stack).message);
    }
    const runners = records.map((record) => this.addRunner(record));
    await restoreAll(records, handlers, (record, error) =>
      log(`The stack ${record.name} could not be restored completely: ${String(error)}`),
    );
    for (const runner of runners) runner.resume();
  }

  /** @throws DomainError when its file is damaged */
  find(stack: StackRef): StackRunner | undefined {
    const damaged = this.damage(stack);
    if (damaged) throw damagedStack(damaged);
    return this.runners.get(key(stack));
  }

  /** Whether the records of all stacks can be read. */
  get complete(): boolean {
    return this.damaged.size === 0;
  }

  /** Why nothing can be said of a stack, and nothing be done to it. */
  damage(stack: StackRef): DamagedStack | undefined {
    return this.damaged.get(key(stack));
  }

  /** Why a stack that should be here cannot be used; undefined when it can. */
  lost(stack: StackRef): LostStack | undefined {
    const damaged = this.damage(stack);
    if (damaged) return damaged;
    return this.runners.has(key(stack)) ? undefined : { file: stackPath(this.options.dir, stack) };
  }

  /** All stacks. */
  all(): StackRunner[] {
    return [...this.runners.values()].filter((runner) => !runner.gone);
  }

  /** Starts to create or update a stack. @throws TemplateError or DomainError when that is not possible */
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
      await runner.start('CREATE_IN_PROGRESS');
      return runner;
    }
    assertNotBusy(existing);
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
    await existing.start('UPDATE_IN_PROGRESS');
    return existing;
  }

  /** Starts to delete a stack; undefined when there is none. */
  async remove(stack: StackRef, { finalSnapshot }: { finalSnapshot: boolean }): Promise<StackRunner | undefined> {
    const runner = this.find(stack);
    if (!runner || runner.gone) return undefined;
    assertNotBusy(runner);
    runner.record.finalSnapshot = finalSnapshot;
    delete runner.record.failure;
    await runner.start('DELETE_IN_PROGRESS');
    return runner;
  }

  /** Starts another attempt at a failed rollback. */
  async continueRollback(stack: StackRef): Promise<StackRunner> {
    const runner = this.find(stack);
    if (!runner || runner.gone) throw notFound(`The stack ${stack.name} in ${stack.region}`);
    assertNotBusy(runner);
    if (runner.record.status === 'UPDATE_ROLLBACK_FAILED') await runner.start('UPDATE_ROLLBACK_IN_PROGRESS');
    return runner;
  }

  async cancel(stack: StackRef): Promise<void> {
    const runner = this.find(stack);
    if (runner?.record.status === 'DELETE_IN_PROGRESS') {
      throw new DomainError(
        'conflict',
        'stack-deleting',
        `The stack ${stack.name} is being deleted, which cannot be cancelled.`,
      );
    }
    await runner?.cancel();
  }

  /** Interrupts all work. */
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
    const {
      dir,
      handlers,
      placement,
      log,
      now = () => new Date(),
      erase = async () => {},
      onSettled = () => {},
    } = this.options;
    const runner = new StackRunner({
      record,
      file: stackFile(dir, record),
      erase,
      onSettled,
      handlers,
      placement,
      closing: this.closing.signal,
      now,
      onError: (error) => log(`Work on the stack ${record.name} was interrupted and will be retried: ${String(error)}`),
    });
    this.runners.set(key(record), runner);
    return runner;
  }
}

const damagedStack = ({ name, file, reason }: DamagedStack) =>
  new DomainError(
    'validation',
    'stack-damaged',
    `The file of the stack ${name}, ${file}, is damaged (${reason}): restore it from a backup, or, to give up the stack and its data, delete it. Then start the console again.`,
  );

const updatable = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);

function assertNotBusy(runner: StackRunner): void {
  if (!runner.busy) return;
  throw new DomainError(
    'conflict',
    'stack-busy',
    `Work on the stack ${runner.record.name} is in progress (${runner.record.status}): wait until it has finished.`,
  );
}

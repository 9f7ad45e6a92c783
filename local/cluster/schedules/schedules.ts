import type { Schedule } from '@console/core/contract/schedule';
import type { StackRef } from '@console/core/ports/stacks';
import { nextRun } from '@console/core/schedules/next-run';
import type { Container } from '../tasks/container.ts';
import type { OneOff, OneOffTasks } from '../tasks/one-off.ts';
import type { Run, RunFile } from './run-file.ts';
import { Timer } from './timer.ts';

export interface ScheduleDefinition {
  stack: StackRef;
  name: string;
  cron: string;
  timeZone: string;
  enabled: boolean;
  /** With the command of the schedule. */
  container: Container;
  timeoutMs: number;
}

/** How a run ended. */
export interface ScheduleRun {
  stack: StackRef;
  schedule: string;
  /** Undefined when it succeeded, or when there is no such schedule any more. */
  failure?: string | undefined;
}

export interface SchedulesOptions {
  tasks: OneOffTasks;
  runs: RunFile;
  log: (message: string) => void;
  onRun: (run: ScheduleRun) => void;
  now?: (() => number) | undefined;
}

interface Entry {
  definition: ScheduleDefinition;
  timer: Timer;
  running?: OneOff | undefined;
}

const keyOf = ({ stack, name }: Pick<ScheduleDefinition, 'stack' | 'name'>) => `${stack.region}/${stack.name}/${name}`;

/** The schedules of all stacks. As with EventBridge, what was missed is not caught up with. */
export class Schedules {
  private readonly entries = new Map<string, Entry>();
  private readonly now: () => number;
  private closed = false;

  constructor(private readonly options: SchedulesOptions) {
    this.now = options.now ?? Date.now;
  }

  set(id: string, definition: ScheduleDefinition): void {
    const known = this.entries.get(id);
    known?.timer.stop();
    const entry: Entry = known ?? { definition, timer: new Timer() };
    entry.definition = definition;
    this.entries.set(id, entry);
    this.plan(entry);
  }

  /** Stops its run, too. */
  async remove(id: string): Promise<void> {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.entries.delete(id);
    entry.timer.stop();
    await entry.running?.stop('The schedule was removed.');
    const { definition } = entry;
    if ([...this.entries.values()].some((other) => keyOf(other.definition) === keyOf(definition))) return;
    this.options.onRun({ stack: definition.stack, schedule: definition.name });
  }

  /** Forgets the runs of a stack that is gone. */
  async forget({ region, name }: StackRef): Promise<void> {
    for (const key of this.options.runs.keys(`${region}/${name}/`)) await this.options.runs.set(key, undefined);
  }

  of({ region, name }: StackRef): Schedule[] {
    return [...this.entries.values()]
      .map(({ definition }) => definition)
      .filter(({ stack }) => stack.region === region && stack.name === name)
      .map((definition) => ({
        name: definition.name,
        cron: definition.cron,
        timeZone: definition.timeZone,
        lastRun: this.options.runs.get(keyOf(definition)) ?? null,
        nextRun: (definition.enabled && nextRun(definition, new Date(this.now()))?.toISOString()) || null,
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  }

  close(): void {
    this.closed = true;
    for (const { timer } of this.entries.values()) timer.stop();
  }

  private plan(entry: Entry): void {
    const { definition, timer } = entry;
    const next = definition.enabled ? nextRun(definition, new Date(this.now())) : null;
    if (!next) return;
    timer.start(
      () => next.getTime() - this.now(),
      (lateMs) => {
        this.plan(entry);
        if (lateMs < longestDelayMs) void this.run(entry);
        else this.options.log(`${definition.stack.name}: the run of ${definition.name} was missed.`);
      },
    );
  }

  private async run(entry: Entry): Promise<void> {
    const { tasks, runs, log, onRun } = this.options;
    const { stack, name, container, timeoutMs } = entry.definition;
    const key = keyOf(entry.definition);
    const written = { region: stack.region, stack: stack.name, name, container };
    if (entry.running) return tasks.write(written, 'It is not started, because the run before it is not finished.');
    const started: Run = { startedAt: new Date(this.now()).toISOString(), finishedAt: null, exitCode: null };
    tasks.write(written, 'It starts.');
    entry.running = tasks.start(written, { timeoutMs });
    await runs.set(key, started);
    const { exitCode, reason } = await entry.running.ended;
    entry.running = undefined;
    if (this.closed) return;
    const isThere = [...this.entries.values()].includes(entry);
    await runs.set(key, isThere ? { ...started, finishedAt: new Date(this.now()).toISOString(), exitCode } : undefined);
    if (!isThere) return;
    tasks.write(written, exitCode === null ? reason : `It ended with exit code ${exitCode}.`);
    if (exitCode !== 0) log(`${stack.name}: ${name} failed. ${reason.split(' Last lines:')[0]}`);
    onRun({ stack, schedule: name, failure: exitCode === 0 ? undefined : reason });
  }
}

/** A run that could not be started for longer than this, because the machine slept, is missed. */
const longestDelayMs = 60_000;

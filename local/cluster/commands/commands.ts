import type { Command } from '@console/core/ports/commands';
import type { StackRef } from '@console/core/ports/stacks';
import { limits } from '../../limits.ts';
import type { Ledger } from '../../processes/ledger.ts';
import type { Engine } from '../engine/engine.ts';
import type { StackRecord } from '../engine/record.ts';
import type { Container } from '../tasks/container.ts';
import type { TaskPlaces } from '../tasks/task-places.ts';
import { CommandRun } from './command-run.ts';

interface CommandsOptions {
  engine: Pick<Engine, 'find'>;
  /** By the ARNs of task definitions. */
  containers: ReadonlyMap<string, Container>;
  places: TaskPlaces;
  ledger: Ledger;
}

interface KnownRun {
  run: CommandRun;
  stack: StackRef;
}

/** One-off commands in the applications of stacks. */
export class ClusterCommands {
  private readonly runs = new Map<string, KnownRun>();
  private closed = false;

  constructor(private readonly options: CommandsOptions) {}

  find(key: string): CommandRun | undefined {
    return this.runs.get(key)?.run;
  }

  /** Starts the command, unless one with its key runs already or has just ended. */
  start(command: Command): CommandRun {
    const { stack, key, name, timeoutSeconds } = command;
    const known = this.find(key);
    if (known) return known;
    const { places, ledger } = this.options;
    const container = this.containerFor(command);
    const run = new CommandRun({
      name: `${name} of ${stack.name}`,
      timeoutSeconds,
      stopTimeoutMs: container?.stopTimeoutMs ?? 0,
      async place() {
        if (!container) throw new Error(`The stack ${stack.name} has no task definition to run a command from.`);
        return places.take(stack, { ...container, command: command.command });
      },
      ledger,
    });
    this.runs.set(key, { run, stack });
    void run.ended.then(() => {
      setTimeout(() => this.runs.delete(key), limits.command.keptMs).unref();
    });
    return run;
  }

  async stop(key: string): Promise<void> {
    await this.find(key)?.stop();
  }

  /** Stops what runs in a stack that is being deleted. */
  async stopAllOf({ region, name }: StackRef): Promise<void> {
    const ofStack = [...this.runs.values()].filter(({ stack }) => stack.region === region && stack.name === name);
    await Promise.all(ofStack.map(({ run }) => run.stop()));
  }

  async close(): Promise<void> {
    this.closed = true;
    const stopping = 'It was stopped, because the console stops.';
    await Promise.all([...this.runs.values()].map(({ run }) => run.stop(stopping, limits.task.shutdownMs)));
  }

  private containerFor({ stack, task }: Command): Container | undefined {
    if (this.closed) throw new Error('The cluster is stopping');
    const runner = this.options.engine.find(stack);
    if (!runner || runner.gone) return undefined;
    const { outputs } = runner.record;
    const arn =
      (task === 'upgrade' && outputs.UpgradeTaskDefinitionArn) || outputs.TaskDefinitionArn || onlyTask(runner.record);
    return arn === undefined ? undefined : this.options.containers.get(arn);
  }
}

/** Of a stack whose template names none. */
function onlyTask({ resources }: StackRecord): string | undefined {
  const tasks = Object.values(resources).filter(({ type }) => type === 'AWS::ECS::TaskDefinition');
  return tasks.length === 1 ? tasks[0]?.physicalId : undefined;
}

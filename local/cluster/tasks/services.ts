import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../../limits.ts';
import { signalGroup } from '../../processes/group.ts';
import type { Ledger } from '../../processes/ledger.ts';
import type { Isolation } from '../isolation/isolation.ts';
import type { LogStore } from '../logs/log-store.ts';
import { type PlanSources, planLaunch } from './launch-plan.ts';
import { openWarning } from './open-address.ts';
import { Ports } from './ports.ts';
import { type Deployment, Service } from './service.ts';
import type { TaskHooks } from './slot.ts';
import { Task } from './task.ts';

export interface TaskRunnerOptions extends PlanSources {
  /** Holds a home folder for each stack. */
  homes: string;
  isolation: Isolation;
  ledger: Ledger;
  logs: LogStore;
  log: (message: string) => void;
}

export interface ServiceName {
  region: string;
  stack: string;
  logicalId: string;
}

/** The services of all stacks. */
export class Services {
  private readonly services = new Map<string, Service>();
  private readonly names = new Map<string, ServiceName>();
  private readonly tasks = new Set<Task>();
  private readonly ports = new Ports();
  private readonly listeners: ((region: string, stack: string) => void)[] = [];
  /** Why the last task of each stack ended. */
  private readonly ends = new Map<string, string>();
  private closing = false;
  private readonly queue: (() => void)[] = [];
  private readonly resuming: Promise<void>[] = [];
  private starting = 0;

  constructor(private readonly options: TaskRunnerOptions) {}

  onChange(listener: (region: string, stack: string) => void): void {
    this.listeners.push(listener);
  }

  get(arn: string): Service | undefined {
    return this.services.get(arn);
  }

  /** The service with this ARN, created when it does not exist. */
  open(arn: string, name: ServiceName): Service {
    const known = this.services.get(arn);
    if (known) return known;
    const service = new Service({
      startTask: (...start) => this.startTask(name, ...start),
      onChange: () => this.notify(name),
      // Its last lines are in the application's log.
      onEnd: ({ reason }) => {
        this.ends.set(`${name.region}/${name.stack}`, reason);
        this.options.log(`${name.stack}: ${reason.split(' Last lines:')[0]}`);
      },
    });
    this.services.set(arn, service);
    this.names.set(arn, name);
    return service;
  }

  /** Starts the service when its turn comes. */
  resume(service: Service, deployment: Deployment): void {
    const resumed = this.inTurn(async () => {
      if (this.closing) return { started: Promise.resolve() };
      const slots = service.resume(deployment);
      const started = Promise.allSettled(slots.map((slot) => slot.firstHealthy)).then(() => {});
      // A slow start must not delay the others.
      await Promise.race([started, delay(limits.task.startTurnMs, undefined, { ref: false })]);
      return { started };
    }).then(({ started }) => started);
    this.resuming.push(resumed);
  }

  /** Resolves when every resumed service is healthy, or has failed. */
  async resumed(): Promise<void> {
    await Promise.all(this.resuming);
  }

  async remove(arn: string): Promise<void> {
    const service = this.services.get(arn);
    await service?.stop({ drain: true });
    this.services.delete(arn);
    const name = this.names.get(arn);
    this.names.delete(arn);
    if (name) this.notify(name);
  }

  /** With its last line alone. */
  lastEnd({ region, stack }: Pick<ServiceName, 'region' | 'stack'>): string | undefined {
    return this.ends.get(`${region}/${stack}`)?.replace(/ Last lines:\n(?:[\s\S]*\n)?/, ' Last line: ');
  }

  /** Deletes the home folder of a stack, which the next stack with this name must not inherit. */
  async eraseHome(stack: Pick<ServiceName, 'region' | 'stack'>): Promise<void> {
    this.ends.delete(`${stack.region}/${stack.stack}`);
    await rm(this.home(stack), { recursive: true, force: true, maxRetries: 3 });
  }

  private home({ region, stack }: Pick<ServiceName, 'region' | 'stack'>): string {
    return join(this.options.homes, `${region}--${stack}`);
  }

  private notify({ region, stack }: ServiceName): void {
    for (const listener of this.listeners) listener(region, stack);
  }

  async close(): Promise<void> {
    this.closing = true;
    const killTimer = setTimeout(() => {
      for (const { pid } of this.tasks) if (pid !== undefined) signalGroup(pid, 'SIGKILL');
    }, limits.task.shutdownMs);
    await Promise.all([...this.tasks].map((task) => task.stop()));
    await Promise.all([...this.services.values()].map((service) => service.stop({ drain: false })));
    clearTimeout(killTimer);
    this.options.isolation.close?.();
  }

  private async startTask(
    name: ServiceName,
    { container, group }: Deployment,
    hooks: TaskHooks,
    graceMs: number,
  ): Promise<Task> {
    if (this.closing) throw new Error('The cluster is stopping');
    const { isolation, ledger, logs } = this.options;
    const home = this.home(name);
    const port = await this.ports.take();
    try {
      const plan = await planLaunch(container, { port, home }, this.options);
      const output = container.logGroup === undefined ? undefined : logs.group(name.region, container.logGroup);
      const task = new Task({
        name: `${name.stack}/${name.logicalId}`,
        port,
        plan,
        confined: await isolation.confine({ home, memoryMiB: container.memoryMiB, plan }),
        healthCheck: group?.healthCheck,
        graceMs,
        stopTimeoutMs: container.stopTimeoutMs,
        ledger,
        onLine: (line) => output?.write(line),
        onOpen: (address) => {
          const warning = openWarning(address);
          output?.write(`Deployment Console: ${warning}`);
          this.options.log(`${name.stack}: ${warning}`);
        },
        ...hooks,
      });
      this.tasks.add(task);
      void task.ended.then(() => {
        this.tasks.delete(task);
        this.ports.release(port);
      });
      return task;
    } catch (error) {
      this.ports.release(port);
      throw error;
    }
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.starting >= limits.task.concurrentStarts) await new Promise<void>((resolve) => this.queue.push(resolve));
    this.starting += 1;
    try {
      return await work();
    } finally {
      this.starting -= 1;
      this.queue.shift()?.();
    }
  }
}

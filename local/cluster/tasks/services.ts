import { setTimeout as delay } from 'node:timers/promises';
import type { StackRef } from '@console/core/ports/stacks';
import { processLine } from '@console/core/process-line';
import { limits } from '../../limits.ts';
import { signalGroup } from '../../processes/group.ts';
import type { Ledger } from '../../processes/ledger.ts';
import type { LogStore } from '../logs/log-store.ts';
import type { Container } from './container.ts';
import { endpointsOf } from './endpoints.ts';
import { type ExposedService, ExposedServices } from './exposed-services.ts';
import { openWarning } from './open-address.ts';
import type { Route } from './route.ts';
import { type Deployment, Service } from './service.ts';
import type { ServiceName } from './service-name.ts';
import type { TaskHooks } from './slot.ts';
import { Task, type TaskOptions } from './task.ts';
import type { TaskPlaces } from './task-places.ts';

export interface TaskRunnerOptions {
  places: TaskPlaces;
  ledger: Ledger;
  logs: LogStore;
  log: (message: string) => void;
  /** A service listens where others in the network can reach it, or no longer does. */
  onExposed: (service: ExposedService) => void;
}

/** How to start a task, and what to call. */
export interface TaskStart extends TaskHooks, Pick<TaskOptions, 'graceMs' | 'onLine'> {
  routes: readonly Route[];
}

/** The services of all stacks. */
export class Services {
  private readonly services = new Map<string, Service>();
  private readonly names = new Map<string, ServiceName>();
  private readonly tasks = new Set<Task>();
  private readonly listeners: ((region: string, stack: string) => void)[] = [];
  /** Why the last task of each stack ended. */
  private readonly ends = new Map<string, string>();
  private closing = false;
  private readonly queue: (() => void)[] = [];
  private readonly resuming: Promise<void>[] = [];
  private starting = 0;
  private readonly exposed = new ExposedServices((service) => this.options.onExposed(service));

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
      startTask: ({ container, routes }, hooks, graceMs) =>
        this.startTask(name, container, {
          routes,
          graceMs,
          ...hooks,
          onLine: (line) => this.write(name, container, container.process, line),
        }),
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
    if (!name) return;
    this.exposed.removed(name);
    this.notify(name);
  }

  /** What is remembered of a stack, once it is deleted. */
  forget(stack: StackRef): void {
    this.ends.delete(`${stack.region}/${stack.name}`);
  }

  /** With its last line alone. */
  lastEnd({ region, stack }: Pick<ServiceName, 'region' | 'stack'>): string | undefined {
    return this.ends.get(`${region}/${stack}`)?.replace(/ Last lines:\n(?:[\s\S]*\n)?/, ' Last line: ');
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
  }

  /** Writes a line of a process to the log of the application. */
  write({ region }: Pick<ServiceName, 'region'>, { logGroup }: Container, process: string | undefined, line: string) {
    if (logGroup !== undefined) this.options.logs.group(region, logGroup).write(processLine(process, line));
  }

  /** @throws Error when it cannot be started */
  async startTask(name: ServiceName, container: Container, { routes, ...start }: TaskStart): Promise<Task> {
    if (this.closing) throw new Error('The cluster is stopping');
    const { places, ledger } = this.options;
    const place = await places.take({ region: name.region, name: name.stack }, container);
    const task: Task = new Task({
      name: `${name.stack}/${name.logicalId}`,
      plan: place.plan,
      confined: place.confined,
      endpoints: endpointsOf(container, routes, place.ports),
      stopTimeoutMs: container.stopTimeoutMs,
      ledger,
      onListening: (address) => {
        this.exposed.listening(name, task, address);
        if (address === undefined) return;
        const warning = openWarning(address);
        this.write(name, container, container.process, `Deployment Console: ${warning}`);
        this.options.log(`${name.stack}: ${warning}`);
      },
      ...start,
    });
    this.tasks.add(task);
    void task.ended.then(() => {
      this.tasks.delete(task);
      this.exposed.ended(name, task);
      place.leave();
    });
    return task;
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

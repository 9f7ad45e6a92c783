import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { MetricStore } from '../metrics/metric-store.ts';
import { account } from '../template/scope.ts';
import { type MessageAttributes, Queue, type QueueSettings } from './queue.ts';

export const queueArn = (region: string, name: string): string => `arn:aws:sqs:${region}:${account}:${name}`;

/** The queues of all stacks, by their ARNs. */
export class Queues {
  private readonly queues = new Map<string, Queue>();

  constructor(private readonly dir: string) {}

  /** Creates or changes a queue. */
  set(settings: QueueSettings): void {
    const arn = queueArn(settings.region, settings.name);
    const known = this.queues.get(arn);
    if (known) known.settings = settings;
    else this.queues.set(arn, new Queue(this.folder(settings), settings));
  }

  remove(region: string, name: string): void {
    this.queues.delete(queueArn(region, name));
    rmSync(this.folder({ region, name }), { recursive: true, force: true });
  }

  get(arn: string): Queue | undefined {
    const queue = this.queues.get(arn);
    if (queue) this.moveDead(queue);
    return queue;
  }

  /** False when there is no such queue. */
  send(arn: string, body: string, attributes?: MessageAttributes): boolean {
    const queue = this.queues.get(arn);
    queue?.send(body, attributes);
    return queue !== undefined;
  }

  sample(metrics: MetricStore, now: number): void {
    for (const { settings, counts } of this.queues.values()) metrics.put(settings.name, 'visible', counts.visible, now);
  }

  private moveDead(queue: Queue): void {
    const target = queue.settings.redrive && this.queues.get(queue.settings.redrive.deadLetters);
    if (target) for (const { body, attributes } of queue.takeDead()) target.send(body, attributes, 0);
  }

  private folder({ region, name }: Pick<QueueSettings, 'region' | 'name'>): string {
    return join(this.dir, `${region}--${name}`);
  }
}

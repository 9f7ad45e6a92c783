import { randomUUID } from 'node:crypto';
import type { Json } from '../template/model.ts';
import { account } from '../template/scope.ts';
import type { Deliveries } from './deliveries.ts';

export interface RuleTarget {
  id: string;
  arn: string;
  /** In place of the event. */
  input?: string | undefined;
  deadLetters?: string | undefined;
  mostRetries?: number | undefined;
}

export interface Rule {
  arn: string;
  region: string;
  bus: string;
  enabled: boolean;
  matches: (event: Json) => boolean;
  targets: readonly RuleTarget[];
}

export interface Entry {
  source: string;
  detailType: string;
  detail: Json;
  resources: readonly string[];
  time: Date;
}

export const busArn = (region: string, name: string): string => `arn:aws:events:${region}:${account}:event-bus/${name}`;

/** The event buses of all stacks, and their rules. */
export class EventBuses {
  readonly rules = new Map<string, Rule>();
  /** By ARN. Each region has one named `default`. */
  private readonly buses = new Set<string>();

  constructor(private readonly deliveries: Pick<Deliveries, 'add'>) {}

  add(region: string, name: string): void {
    this.buses.add(busArn(region, name));
  }

  remove(region: string, name: string): void {
    this.buses.delete(busArn(region, name));
  }

  has(region: string, name: string): boolean {
    return name === 'default' || this.buses.has(busArn(region, name));
  }

  /** Delivers an event to all targets of the rules that match it. Its id. */
  put(region: string, bus: string, { source, detailType, detail, resources, time }: Entry): string {
    const id = randomUUID();
    const event = {
      version: '0',
      id,
      'detail-type': detailType,
      source,
      account,
      time: `${time.toISOString().slice(0, 19)}Z`,
      region,
      resources: [...resources],
      detail,
    };
    for (const rule of this.rules.values()) {
      if (!rule.enabled || rule.region !== region || rule.bus !== bus || !rule.matches(event)) continue;
      for (const target of rule.targets) {
        this.deliveries.add({
          target: target.arn,
          payload: target.input ?? JSON.stringify(event),
          by: { principal: 'events.amazonaws.com', source: rule.arn },
          ...(target.deadLetters !== undefined && { deadLetters: target.deadLetters }),
          ...(target.mostRetries !== undefined && { mostRetries: target.mostRetries }),
        });
      }
    }
    return id;
  }
}

/** What is counted for a tenant. */
export const units = ['requests', 'computeMs', 'readUnits', 'writeUnits', 'bytes', 'events'] as const;
export type Unit = (typeof units)[number];
export type Usage = Partial<Record<Unit, number>>;

/** The usage of a tenant in an hour. */
export interface HourOfUsage {
  tenantId: string;
  /** ISO 8601 date, UTC. */
  day: string;
  /** `00` to `23`, UTC. */
  hour: string;
  usage: Usage;
}

/** Sums usage by tenant and hour. */
export class UsageSums {
  readonly #hours = new Map<string, HourOfUsage>();

  add(tenantId: string, at: number, usage: Usage): void {
    const time = new Date(at).toISOString();
    const [day, hour] = [time.slice(0, 10), time.slice(11, 13)];
    const key = `${tenantId}#${day}#${hour}`;
    const sum = this.#hours.get(key) ?? { tenantId, day, hour, usage: {} };
    for (const unit of units) {
      const value = usage[unit];
      if (value !== undefined && value !== 0) sum.usage[unit] = (sum.usage[unit] ?? 0) + value;
    }
    this.#hours.set(key, sum);
  }

  get isEmpty(): boolean {
    return this.#hours.size === 0;
  }

  get hours(): HourOfUsage[] {
    return [...this.#hours.values()].filter(({ usage }) => Object.keys(usage).length > 0);
  }
}

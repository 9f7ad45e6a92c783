import type { Now } from '../clock.ts';

const hourMs = 3_600_000;

/**
 * Lets at most so many different values an hour be a dimension: each is a metric that is paid for.
 * Counted in this process: several processes together can have more.
 */
export class Cardinality {
  #hour = 0;
  #seen = new Set<string>();

  constructor(
    private readonly atMost: number,
    private readonly now: Now = Date.now,
  ) {}

  allows(value: string): boolean {
    const hour = Math.floor(this.now() / hourMs);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#seen = new Set();
    }
    if (this.#seen.has(value)) return true;
    if (this.#seen.size >= this.atMost) return false;
    this.#seen.add(value);
    return true;
  }
}

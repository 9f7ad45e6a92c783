import type { Now } from './clock.ts';

interface Options<V> {
  /** When a value is to be fetched anew, in ms of `now`. */
  expires: (value: V, fetchedAt: number) => number;
  /** Beyond this number those go that were not used for longest. */
  atMost: number;
  now?: Now;
}

interface Flight<V> {
  promise: Promise<V>;
}

/** Values by key, each fetched once for all who ask meanwhile, and kept until it expires. A failure is not kept. */
export class Kept<V> {
  readonly #values = new Map<string, { value: V; expires: number }>();
  readonly #flights = new Map<string, Flight<V>>();
  readonly #options: Options<V>;
  readonly #now: Now;

  constructor(options: Options<V>) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  get(key: string, fetchValue: () => Promise<V>): Promise<V> {
    const kept = this.#values.get(key);
    if (kept && kept.expires > this.#now()) {
      this.#values.delete(key);
      this.#values.set(key, kept);
      return Promise.resolve(kept.value);
    }
    return this.#flights.get(key)?.promise ?? this.#fetch(key, fetchValue);
  }

  /** The next `get` fetches anew, and does not join a call that has begun before. */
  drop(key: string): void {
    this.#values.delete(key);
    this.#flights.delete(key);
  }

  get size(): number {
    return this.#values.size;
  }

  #fetch(key: string, fetchValue: () => Promise<V>): Promise<V> {
    const flight: Flight<V> = { promise: fetchValue() };
    this.#flights.set(key, flight);
    const settled = flight.promise.then(
      (value) => {
        if (this.#end(key, flight)) this.#keep(key, value);
        return value;
      },
      (error: unknown) => {
        this.#end(key, flight);
        throw error;
      },
    );
    flight.promise = settled;
    return settled;
  }

  /** False when the value was dropped while it was on its way. */
  #end(key: string, flight: Flight<V>): boolean {
    return this.#flights.get(key) === flight && this.#flights.delete(key);
  }

  #keep(key: string, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, { value, expires: this.#options.expires(value, this.#now()) });
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#options.atMost && oldest !== undefined) this.#values.delete(oldest);
  }
}

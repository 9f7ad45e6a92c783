/** A token bucket. It fills with `perSecond` tokens a second, up to `burst`. */
export class Bucket {
  #tokens: number;
  #at: number;

  constructor(burst: number, now: number) {
    this.#tokens = burst;
    this.#at = now;
  }

  /** Takes a token. Answers 0, or in how many seconds there is one. */
  take(perSecond: number, burst: number, now: number): number {
    const filled = this.#tokens + (Math.max(0, now - this.#at) / 1_000) * perSecond;
    this.#tokens = Math.min(burst, filled);
    this.#at = now;
    if (this.#tokens < 1) return (1 - this.#tokens) / perSecond;
    this.#tokens -= 1;
    return 0;
  }
}

export interface Traffic {
  requests: number;
  targetErrors: number;
  /** Milliseconds. */
  p95: number | undefined;
}

const keptLatencies = 1_000;

/** Counts requests between two readings. */
export class TrafficMeter {
  private requests = 0;
  private targetErrors = 0;
  private latencies: number[] = [];

  record(status: number, milliseconds: number, fromTarget: boolean): void {
    this.requests += 1;
    if (fromTarget && status >= 500) this.targetErrors += 1;
    if (this.latencies.length < keptLatencies) this.latencies.push(milliseconds);
    else this.latencies[this.requests % keptLatencies] = milliseconds;
  }

  /** The counts since the last call. */
  take(): Traffic {
    const sorted = this.latencies.toSorted((a, b) => a - b);
    const taken = {
      requests: this.requests,
      targetErrors: this.targetErrors,
      p95: sorted[Math.ceil(sorted.length * 0.95) - 1],
    };
    this.requests = 0;
    this.targetErrors = 0;
    this.latencies = [];
    return taken;
  }
}

/** The clock may be set, and the machine may sleep: so often the time is looked at. */
const longestPauseMs = 30_000;

/** Waits until a time of the clock. */
export class Timer {
  private timer: NodeJS.Timeout | undefined;

  /** Calls `then` with how late it is, once nothing is left of the time. */
  start(left: () => number, then: (lateMs: number) => void): void {
    const look = () => {
      const ms = left();
      if (ms <= 0) then(-ms);
      else this.timer = setTimeout(look, Math.min(ms, longestPauseMs)).unref();
    };
    this.stop();
    look();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

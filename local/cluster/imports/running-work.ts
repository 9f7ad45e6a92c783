interface Running<End> {
  abort: AbortController;
  ended: Promise<End>;
}

/** Work that is known by a key, so that whoever asks again follows what is under way. */
export class RunningWork<End> {
  private readonly works = new Map<string, Running<End>>();

  /** @param failed the end of work that has thrown, with a sentence */
  constructor(
    private readonly keptMs: number,
    private readonly failed: (reason: string) => End,
  ) {}

  start(key: string, work: (signal: AbortSignal) => Promise<End>): Promise<End> {
    const known = this.works.get(key);
    if (known) return known.ended;
    const abort = new AbortController();
    const ended = work(abort.signal)
      .catch((error: unknown) => {
        if (abort.signal.aborted) return this.failed('It was stopped.');
        return this.failed(error instanceof Error ? error.message : String(error));
      })
      .then((end) => {
        setTimeout(() => this.works.delete(key), this.keptMs).unref();
        return end;
      });
    this.works.set(key, { abort, ended });
    return ended;
  }

  async stop(key: string): Promise<void> {
    const work = this.works.get(key);
    work?.abort.abort();
    await work?.ended;
  }

  async close(): Promise<void> {
    await Promise.all([...this.works.keys()].map((key) => this.stop(key)));
  }
}

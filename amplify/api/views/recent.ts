import type { Clock } from '@console/core/ports';

interface Ages {
  /** As long as that an answer is given again as it is. */
  freshMs: number;
  /** As long as that it is given again while a new one is made for those who ask next. */
  staleMs: number;
}

/** Something that takes long to find out and may be some seconds old. Whoever asks at the same time shares one answer. */
export function recent<T>(find: () => Promise<T>, clock: Clock, { freshMs, staleMs }: Ages): () => Promise<T> {
  let kept: { value: T; at: number } | undefined;
  let finding: Promise<T> | undefined;

  const renew = (): Promise<T> => {
    finding ??= find()
      .then((value) => {
        kept = { value, at: clock.now().getTime() };
        return value;
      })
      .finally(() => {
        finding = undefined;
      });
    return finding;
  };

  return async () => {
    const age = kept ? clock.now().getTime() - kept.at : Number.POSITIVE_INFINITY;
    if (kept && age < freshMs) return kept.value;
    if (!kept || age >= staleMs) return renew();
    // Whoever asks next hears of a failure.
    renew().catch(() => {});
    return kept.value;
  };
}

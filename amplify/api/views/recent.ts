import type { Clock } from '@console/core/ports';

/** As long an answer is given again as it is. */
const freshMs = 1_000;
/** What is found this quickly is found anew for whoever asks. */
const quickMs = 200;
/** As long an answer that took longer is given again while the next one is found. */
const staleMs = 300_000;

/**
 * Something that may take long to find out: of little, the answer is a second old at most; of much, whoever asks gets the
 * last one at once, and sets off the next. Whoever asks at the same time shares one.
 */
export function recent<T>(find: () => Promise<T>, clock: Clock): () => Promise<T> {
  let kept: { value: T; at: number; took: number } | undefined;
  let finding: Promise<T> | undefined;
  const now = () => clock.now().getTime();

  function renew(): Promise<T> {
    const at = now();
    finding ??= find()
      .then((value) => {
        kept = { value, at, took: now() - at };
        return value;
      })
      .finally(() => {
        finding = undefined;
      });
    return finding;
  }

  return async () => {
    if (!kept) return renew();
    const age = now() - kept.at - kept.took;
    if (age < freshMs) return kept.value;
    if (kept.took < quickMs || age >= staleMs) return renew();
    // Whoever asks next hears of a failure.
    renew().catch(() => {});
    return kept.value;
  };
}

import type { Clock } from '@console/core/ports';
import { limits } from '../limits.ts';

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
    if (age < limits.summaryFreshMs) return kept.value;
    if (kept.took < limits.summaryQuickMs || age >= limits.summaryStaleTimes * kept.took) return renew();
    // Whoever asks next hears of a failure.
    renew().catch(() => {});
    return kept.value;
  };
}

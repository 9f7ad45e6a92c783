/** Whoever asks while an answer is being found shares it, so that a burst costs one search at a time. */
export function singleFlight<T>(find: () => Promise<T>): () => Promise<T> {
  let finding: Promise<T> | undefined;
  return () => {
    finding ??= find().finally(() => {
      finding = undefined;
    });
    return finding;
  };
}

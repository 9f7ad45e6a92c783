/** A cycle in `edges`, such as `A → B → A`; undefined when there is none. */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): string[] | undefined => {
    if (done.has(node)) return undefined;
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    path.push(node);
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node);
    if (cycle) return cycle;
  }
  return undefined;
}

/**
 * Runs `work` for each node, after that of all its dependencies, and otherwise side by side. When one fails, those that
 * depend on it are skipped. Resolves with the outcome of each.
 */
export async function inOrder(
  edges: ReadonlyMap<string, readonly string[]>,
  work: (node: string) => Promise<void>,
): Promise<Map<string, 'done' | 'failed' | 'skipped'>> {
  const outcomes = new Map<string, 'done' | 'failed' | 'skipped'>();
  const started = new Map<string, Promise<void>>();
  const start = (node: string): Promise<void> => {
    const known = started.get(node);
    if (known) return known;
    const run = async () => {
      const needed = (edges.get(node) ?? []).filter((name) => edges.has(name));
      await Promise.all(needed.map(start));
      if (needed.some((name) => outcomes.get(name) !== 'done')) {
        outcomes.set(node, 'skipped');
        return;
      }
      await work(node).then(
        () => outcomes.set(node, 'done'),
        () => outcomes.set(node, 'failed'),
      );
    };
    const promise = run();
    started.set(node, promise);
    return promise;
  };
  await Promise.all([...edges.keys()].map(start));
  return outcomes;
}

import type { Page } from '@console/core/contract/list';
import type { Api, Request } from './client.ts';

export interface Collected<T> {
  items: T[];
  /** False while more pages are on their way. */
  complete: boolean;
  /** How long all the pages took, in milliseconds. */
  readMilliseconds: number;
}

/** All pages of a list, one after the other; `onPart` sees what has come so far. */
export async function readAll<T>(
  api: Api,
  path: string,
  { limit, ...request }: Request & { limit: number },
  onPart?: (part: Collected<T>) => void,
): Promise<Collected<T>> {
  const started = performance.now();
  const items: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const page: Page<T> = await api.ask(path, { ...request, query: { ...request.query, limit, cursor } });
    items.push(...page.items);
    const readMilliseconds = performance.now() - started;
    if (page.nextCursor === null) return { items, complete: true, readMilliseconds };
    cursor = page.nextCursor;
    onPart?.({ items: [...items], complete: false, readMilliseconds });
  }
}

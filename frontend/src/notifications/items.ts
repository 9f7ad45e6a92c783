/** What the Flashbar shows: operations and batches that it follows, and messages. */
export type NotificationItem =
  | { kind: 'operation' | 'batch'; id: string }
  | { kind: 'message'; id: string; type: 'success' | 'error'; header: string; content?: string; retry?: () => void };

/** With the item on top, in place of an older one with the same id. */
export const withItem = (items: readonly NotificationItem[], item: NotificationItem): NotificationItem[] => [
  item,
  ...withoutItem(items, item.id),
];

export const withoutItem = (items: readonly NotificationItem[], id: string): NotificationItem[] =>
  items.filter((item) => item.id !== id);

const storageKeys = { operation: 'console.followed', batch: 'console.followed-batches' } as const;
const kinds = Object.keys(storageKeys) as (keyof typeof storageKeys)[];

/** Operations and batches that were followed before the page was reloaded. */
export function restoreItems(): NotificationItem[] {
  try {
    return kinds.flatMap((kind) => {
      const ids: unknown = JSON.parse(sessionStorage.getItem(storageKeys[kind]) ?? '[]');
      return Array.isArray(ids) ? ids.map((id) => ({ kind, id: String(id) })) : [];
    });
  } catch {
    return [];
  }
}

export function storeItems(items: readonly NotificationItem[]): void {
  try {
    for (const kind of kinds) {
      const ids = items.flatMap((item) => (item.kind === kind ? [item.id] : []));
      sessionStorage.setItem(storageKeys[kind], JSON.stringify(ids));
    }
  } catch {
    // Without storage, a reload forgets them. Their pages still list them.
  }
}

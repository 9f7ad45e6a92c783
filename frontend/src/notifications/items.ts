/** What the Flashbar shows: operations that it follows, and messages. */
export type NotificationItem =
  | { kind: 'operation'; id: string }
  | { kind: 'message'; id: string; type: 'success' | 'error'; header: string; content?: string; retry?: () => void };

/** With the item on top, in place of an older one with the same id. */
export const withItem = (items: readonly NotificationItem[], item: NotificationItem): NotificationItem[] => [
  item,
  ...withoutItem(items, item.id),
];

export const withoutItem = (items: readonly NotificationItem[], id: string): NotificationItem[] =>
  items.filter((item) => item.id !== id);

const storageKey = 'console.followed';

/** Operations that were followed before the page was reloaded. */
export function restoreItems(): NotificationItem[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(ids) ? ids.map((id) => ({ kind: 'operation', id: String(id) })) : [];
  } catch {
    return [];
  }
}

export function storeItems(items: readonly NotificationItem[]): void {
  try {
    const ids = items.flatMap((item) => (item.kind === 'operation' ? [item.id] : []));
    sessionStorage.setItem(storageKey, JSON.stringify(ids));
  } catch {
    // Without storage, a reload forgets them. The operations page still lists them.
  }
}

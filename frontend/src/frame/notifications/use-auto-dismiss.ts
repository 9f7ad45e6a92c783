import type { Batch } from '@console/core/contract/batch';
import type { Operation } from '@console/core/contract/operation';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Notifications } from '../../notifications/context.ts';
import type { NotificationItem } from '../../notifications/items.ts';

/** Milliseconds after which a success counts as read. */
const readingTime = 2_000;

type Ended = { id: string; status: Operation['status'] | Batch['status'] };

const isSuccess = (item: NotificationItem, operations: readonly Ended[]): boolean =>
  item.kind === 'message'
    ? item.type === 'success'
    : operations.some(({ id, status }) => id === item.id && (status === 'succeeded' || status === 'cancelled'));

/** Dismisses successes that were read when the person goes to another page. Failures stay. */
export function useAutoDismiss({ items, dismiss }: Notifications, operations: readonly Ended[]): void {
  const { pathname } = useLocation();
  const current = useRef(pathname);
  const since = useRef(new Map<string, number>());
  useEffect(() => {
    const now = Date.now();
    const successes = items.filter((item) => isSuccess(item, operations)).map(({ id }) => id);
    since.current = new Map(successes.map((id) => [id, since.current.get(id) ?? now]));
    if (current.current === pathname) return;
    current.current = pathname;
    for (const [id, from] of since.current) if (now - from >= readingTime) dismiss(id);
  }, [pathname, items, operations, dismiss]);
}

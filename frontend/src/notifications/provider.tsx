import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Notifications, NotificationsContext } from './context.ts';
import { restoreItems, storeItems, withItem, withoutItem } from './items.ts';

export function NotificationsProvider({ children }: { children: ReactNode }) {
  const [items, setItems] = useState(restoreItems);
  const client = useQueryClient();
  useEffect(() => storeItems(items), [items]);

  const actions = useMemo<Omit<Notifications, 'items'>>(() => {
    const message = (type: 'success' | 'error', header: string, content?: string, retry?: () => void) =>
      setItems((current) =>
        withItem(current, {
          kind: 'message',
          // The same failure again replaces the first one.
          id: `${type}:${header}`,
          type,
          header,
          ...(content ? { content } : {}),
          ...(retry ? { retry } : {}),
        }),
      );
    return {
      follow: (operation) => {
        client.setQueryData(['operation', operation.id], operation);
        setItems((current) => withItem(current, { kind: 'operation', id: operation.id }));
      },
      followBatch: (batch) => {
        client.setQueryData(['batch', batch.id], batch);
        setItems((current) => withItem(current, { kind: 'batch', id: batch.id }));
      },
      succeed: (header, content) => message('success', header, content),
      fail: (header, content, retry) => message('error', header, content, retry),
      dismiss: (id) => setItems((current) => withoutItem(current, id)),
    };
  }, [client]);

  const value = useMemo(() => ({ items, ...actions }), [items, actions]);
  return <NotificationsContext value={value}>{children}</NotificationsContext>;
}

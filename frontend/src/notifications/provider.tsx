import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Notifications, NotificationsContext } from './context.ts';
import { recallNotes, rememberNotes, withNote, without } from './notes.ts';

export function NotificationsProvider({ children }: { children: ReactNode }) {
  const [notes, setNotes] = useState(recallNotes);
  const client = useQueryClient();
  useEffect(() => rememberNotes(notes), [notes]);

  const actions = useMemo<Omit<Notifications, 'notes'>>(() => {
    const message = (type: 'success' | 'error', header: string, content?: string, retry?: () => void) =>
      setNotes((current) =>
        withNote(current, {
          kind: 'message',
          // One line about one thing: the same failure again takes the place of the first.
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
        setNotes((current) => withNote(current, { kind: 'operation', id: operation.id }));
      },
      succeed: (header, content) => message('success', header, content),
      fail: (header, content, retry) => message('error', header, content, retry),
      dismiss: (id) => setNotes((current) => without(current, id)),
    };
  }, [client]);

  const value = useMemo(() => ({ notes, ...actions }), [notes, actions]);
  return <NotificationsContext value={value}>{children}</NotificationsContext>;
}

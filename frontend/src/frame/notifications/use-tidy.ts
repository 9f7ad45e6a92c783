import type { Operation } from '@console/core/contract/operation';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Notifications } from '../../notifications/context.ts';
import type { Note } from '../../notifications/notes.ts';

/** Milliseconds that good news must have stood there to count as seen. */
const readingTime = 2_000;

const isGood = (note: Note, operations: readonly Operation[]): boolean =>
  note.kind === 'message'
    ? note.type === 'success'
    : operations.some(({ id, status }) => id === note.id && (status === 'succeeded' || status === 'cancelled'));

/** Puts good news away once it was seen and the person moves on to another page; bad news stays. */
export function useTidy({ notes, dismiss }: Notifications, operations: readonly Operation[]): void {
  const { pathname } = useLocation();
  const current = useRef(pathname);
  const since = useRef(new Map<string, number>());
  useEffect(() => {
    const now = Date.now();
    const good = notes.filter((note) => isGood(note, operations)).map(({ id }) => id);
    since.current = new Map(good.map((id) => [id, since.current.get(id) ?? now]));
    if (current.current === pathname) return;
    current.current = pathname;
    for (const [id, from] of since.current) if (now - from >= readingTime) dismiss(id);
  }, [pathname, notes, operations, dismiss]);
}

/** What the Flashbar holds: operations that it follows, and messages. */
export type Note =
  | { kind: 'operation'; id: string }
  | { kind: 'message'; id: string; type: 'success' | 'error'; header: string; content?: string; retry?: () => void };

/** With `note` on top; an older one with the same id gives way. */
export const withNote = (notes: readonly Note[], note: Note): Note[] => [
  note,
  ...notes.filter((other) => other.id !== note.id),
];

export const without = (notes: readonly Note[], id: string): Note[] => notes.filter((note) => note.id !== id);

const storageKey = 'console.followed';

/** Operations followed before a reload of the page. */
export function recallNotes(): Note[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(ids) ? ids.map((id) => ({ kind: 'operation', id: String(id) })) : [];
  } catch {
    return [];
  }
}

export function rememberNotes(notes: readonly Note[]): void {
  try {
    const ids = notes.flatMap((note) => (note.kind === 'operation' ? [note.id] : []));
    sessionStorage.setItem(storageKey, JSON.stringify(ids));
  } catch {
    // Without storage a reload forgets them; the operations page still shows them.
  }
}

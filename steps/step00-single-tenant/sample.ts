import type { Ask } from '../ladder/step.ts';

const todosOf: Readonly<Record<string, readonly string[]>> = {
  Groceries: ['Bread', 'Olive oil', 'Coffee beans'],
  'Move to the new flat': ['Cancel the old contract', 'Book a van', 'Read the meters'],
};

/** Adds lists through the API. Answers their ids by their names. @param within what to ask with about one list */
export async function addSampleLists(
  ask: Ask,
  names: readonly string[],
  within: (list: string) => Promise<Ask> = async () => ask,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const name of names) {
    const { id } = await ask<{ id: string }>('POST', '/lists', { name });
    ids[name] = id;
    const askInList = await within(id);
    for (const text of todosOf[name] ?? []) await askInList('POST', `/lists/${id}/todos`, { text });
  }
  return ids;
}

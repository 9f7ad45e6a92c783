import type { Operation } from '@console/core/contract/operation';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMatch } from 'react-router';
import { useApi } from '../api/context.ts';
import { isUnderWay, newestOperationsQuery, operationQuery } from '../api/operations.ts';
import { subjectOf } from '../format/operation.ts';
import { useNotifications } from '../notifications/context.ts';
import { useWords } from '../words/words.ts';

const most = 10;

/** The operations that this person looks at or follows, first; then whatever else runs. */
function useUnderWay(): Operation[] {
  const api = useApi();
  const { notes } = useNotifications();
  const viewed = useMatch('/operations/:id')?.params.id;
  const followed = notes.flatMap((note) => (note.kind === 'operation' ? [note.id] : []));
  const ids = [...new Set([...(viewed ? [viewed] : []), ...followed])];
  const own = useQueries({
    queries: ids.map((id) => operationQuery(api, id)),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  const { data: others } = useQuery(newestOperationsQuery(api, 'running', most));
  const all = [...own, ...(others?.items ?? []).filter(({ id }) => !ids.includes(id))];
  return all.filter(isUnderWay);
}

/** What the browser's tab says is running now. */
export function useRunning(): { text: string; more: number } | undefined {
  const { operationTypes } = useWords();
  const [shown, ...others] = useUnderWay();
  return shown && { text: operationTypes[shown.type].running(subjectOf(shown)), more: others.length };
}

import { useQuery } from '@tanstack/react-query';
import { useMatch } from 'react-router';
import { useApi } from '../api/context.ts';
import { newestOperationsQuery } from '../api/operations.ts';
import { subjectOf } from '../format/operation.ts';
import { useWords } from '../words/words.ts';

const most = 10;

/** What the browser's tab says is running now: the operation that is looked at, or else the newest. */
export function useRunning(): { text: string; more: number } | undefined {
  const { operationTypes } = useWords();
  const viewed = useMatch('/operations/:id')?.params.id;
  const { data } = useQuery(newestOperationsQuery(useApi(), 'running', most));
  const running = data?.items ?? [];
  const shown = running.find(({ id }) => id === viewed) ?? running[0];
  if (!shown) return undefined;
  return { text: operationTypes[shown.type].running(subjectOf(shown)), more: running.length - 1 };
}

import type { Operation } from '@console/core/contract/operation';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMatch } from 'react-router';
import { useApi } from '../api/context.ts';
import { newestOperationsQuery, operationQuery } from '../api/operations.ts';
import { useMessages } from '../i18n/messages.ts';
import { useNotifications } from '../notifications/context.ts';
import { operationText } from '../operations/operation-text.ts';

const most = 10;

/** The operation that is looked at first, then those that this person follows, then whatever else runs. */
function useRunningOperations(): Operation[] {
  const api = useApi();
  const { items } = useNotifications();
  const viewed = useMatch('/operations/:id')?.params.id;
  const followed = items.flatMap((item) => (item.kind === 'operation' ? [item.id] : []));
  const own = useQueries({
    // Requesting a missing operation again would put its page back to loading, in an endless loop.
    queries: followed.map((id) => ({ ...operationQuery(api, id), retryOnMount: false })),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  const { data: others } = useQuery(newestOperationsQuery(api, 'running', most));
  const all = [...own, ...(others?.items ?? []).filter(({ id }) => !followed.includes(id))].filter(
    ({ status }) => status === 'running',
  );
  return all.sort((a, b) => Number(b.id === viewed) - Number(a.id === viewed));
}

/** What the browser's tab says is running now. */
export function useRunning(): { text: string; more: number } | undefined {
  const messages = useMessages();
  const [shown, ...others] = useRunningOperations();
  return shown && { text: operationText(shown, 'running', messages), more: others.length };
}

import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';
import { type Api, type ApiSettings, createApi } from './client.ts';

export type Preload = <T, K extends QueryKey>(query: (api: Api) => FetchQueryOptions<T, Error, T, K>) => void;

/**
 * Requests the first data of a page while the code of the page is still loading. The page itself handles failures,
 * and refreshes data that was loaded before.
 */
export function createPreload(client: QueryClient, settings: Pick<ApiSettings, 'baseUrl' | 'token'>): Preload {
  const api = createApi({ ...settings, onUnauthorized: () => {} });
  return (query) => {
    const options = query(api);
    if (client.getQueryData(options.queryKey) !== undefined) return;
    settings
      .token()
      .then((token) => (token === undefined ? undefined : client.prefetchQuery(options)))
      .catch(() => {});
  };
}

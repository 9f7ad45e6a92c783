import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';
import { requestToken } from '../session/token.ts';
import { type Api, createApi } from './client.ts';

export type Preload = <T, K extends QueryKey>(query: (api: Api) => FetchQueryOptions<T, Error, T, K>) => void;

/**
 * Asks for what a page will ask for first, while the page itself is still on its way. What goes wrong is left to the
 * page, which then asks by itself; so is what was read before and only has to be renewed.
 */
export function createPreload(client: QueryClient, baseUrl: string): Preload {
  const api = createApi({ baseUrl, token: requestToken, onUnauthorized: () => {} });
  return (query) => {
    const options = query(api);
    if (client.getQueryData(options.queryKey) !== undefined) return;
    requestToken()
      .then((token) => (token === undefined ? undefined : client.prefetchQuery(options)))
      .catch(() => {});
  };
}

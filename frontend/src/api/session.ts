import type { Me } from '@console/core/contract/session';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';

export const meQuery = (api: Api) =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => api.ask<Me>('/me', { signal }),
    staleTime: 5 * 60_000,
  });

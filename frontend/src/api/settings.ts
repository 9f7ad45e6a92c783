import type { Settings } from '@console/core/contract/settings';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';

export const settingsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['settings'],
    queryFn: ({ signal }) => api.ask<Settings>('/settings', { signal }),
    staleTime: 60_000,
  });

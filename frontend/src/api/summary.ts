import type { Summary } from '@console/core/contract/summary';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { refetchInterval } from './refetch-interval.ts';

export const summaryQuery = (api: Api) =>
  queryOptions({
    queryKey: ['summary'],
    queryFn: ({ signal }) => api.ask<Summary>('/summary', { signal }),
    refetchInterval: ({ state: { data } }) =>
      refetchInterval(data ? data.operations.running + data.operations.queued > 0 : false),
  });

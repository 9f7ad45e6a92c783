import type { Summary } from '@console/core/contract/summary';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { pace } from './pace.ts';

export const summaryQuery = (api: Api) =>
  queryOptions({
    queryKey: ['summary'],
    queryFn: ({ signal }) => api.ask<Summary>('/summary', { signal }),
    refetchInterval: ({ state: { data } }) => pace(data ? data.operations.running + data.operations.queued > 0 : false),
  });

import type { Operation } from '@console/core/contract/operation';
import type { AddRegion, Region } from '@console/core/contract/region';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { readAll } from './read-all.ts';
import { refetchInterval } from './refetch-interval.ts';

const isChanging = (region: Region) => region.activeOperationId !== null;

export const regionsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['regions'],
    queryFn: async ({ signal }) => (await readAll<Region>(api, '/regions', { limit: 100, signal })).items,
    refetchInterval: ({ state: { data } }) => refetchInterval(data?.some(isChanging) ?? false),
  });

export const addRegion = (api: Api, body: AddRegion, idempotencyKey: string) =>
  api.ask<{ region: Region; operation: Operation }>('/regions', { method: 'POST', body, idempotencyKey });

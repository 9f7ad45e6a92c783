import type { Operation } from '@console/core/contract/operation';
import type { AddRegion, Region } from '@console/core/contract/region';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { pace } from './pace.ts';
import { readAll } from './read-all.ts';

const isMoving = (region: Region) => region.status === 'adding' || region.status === 'removing';

export const regionsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['regions'],
    queryFn: async ({ signal }) => (await readAll<Region>(api, '/regions', { limit: 100, signal })).items,
    refetchInterval: ({ state: { data } }) => pace(data?.some(isMoving) ?? false),
  });

export const addRegion = (api: Api, body: AddRegion, idempotencyKey: string) =>
  api.ask<{ region: Region; operation: Operation }>('/regions', { method: 'POST', body, idempotencyKey });

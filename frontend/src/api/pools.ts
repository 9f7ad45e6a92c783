import type { Operation } from '@console/core/contract/operation';
import type { AddPool, Pool, UpdatePool } from '@console/core/contract/pool';
import type { PoolRouting, TenantRouting } from '@console/core/contract/routing';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { readAll } from './read-all.ts';
import { idleInterval, refetchInterval } from './refetch-interval.ts';

const path = (id: string) => `/pools/${encodeURIComponent(id)}`;

const isChanging = (pool: Pool) => pool.activeOperationId !== null;

export const poolsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['pools'],
    queryFn: async ({ signal }) => (await readAll<Pool>(api, '/pools', { limit: 100, signal })).items,
    refetchInterval: ({ state: { data } }) => refetchInterval(data?.some(isChanging) ?? false),
  });

export const poolQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['pool', id],
    queryFn: ({ signal }) => api.ask<Pool>(path(id), { signal }),
    refetchInterval: ({ state: { data } }) => refetchInterval(data ? isChanging(data) : false),
  });

/** Where the data of all its tenants goes. */
export const poolRoutingQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['pool', id, 'routing'],
    queryFn: ({ signal }) => api.ask<PoolRouting>(`${path(id)}/routing`, { signal }),
    refetchInterval: idleInterval,
  });

/** Where the data of one tenant goes. */
export const customerRoutingQuery = (api: Api, code: string) =>
  queryOptions({
    queryKey: ['customer', code, 'routing'],
    queryFn: ({ signal }) => api.ask<TenantRouting>(`/customers/${encodeURIComponent(code)}/routing`, { signal }),
    refetchInterval: idleInterval,
  });

interface PoolAnswer {
  pool: Pool;
  operation: Operation;
}

export const addPool = (api: Api, body: AddPool, idempotencyKey: string) =>
  api.ask<PoolAnswer>('/pools', { method: 'POST', body, idempotencyKey });

export const updatePool = (api: Api, id: string, body: UpdatePool, idempotencyKey: string) =>
  api.ask<PoolAnswer>(path(id), { method: 'PATCH', body, idempotencyKey });

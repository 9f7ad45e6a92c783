import type { Page } from '@console/core/contract/list';
import type { Operation, OperationStatus } from '@console/core/contract/operation';
import { type OperationInput, operations, type QueuedOperationType } from '@console/core/contract/operations/all';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import type { PagedList } from './paged-list.ts';
import { idleInterval, refetchInterval, watchedInterval } from './refetch-interval.ts';

export const isInProgress = ({ status }: Pick<Operation, 'status'>): boolean =>
  status === 'queued' || status === 'running';

const path = (id: string) => `/operations/${encodeURIComponent(id)}`;

export const operationQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['operation', id],
    queryFn: ({ signal }) => api.ask<Operation>(path(id), { signal }),
    refetchInterval: ({ state: { data } }) => (data && isInProgress(data) ? watchedInterval : idleInterval),
  });

export interface OperationFilter {
  status?: OperationStatus | undefined;
  /** A customer's code. */
  customer?: string | undefined;
  /** A pool's id. */
  pool?: string | undefined;
}

/** The newest with this status, and no more. */
export const newestOperationsQuery = (api: Api, status: OperationStatus, limit: number) =>
  queryOptions({
    queryKey: ['operations', 'newest', status, limit],
    queryFn: ({ signal }) => api.ask<Page<Operation>>('/operations', { signal, query: { status, limit } }),
    refetchInterval: ({ state: { data } }) => refetchInterval(data?.items.some(isInProgress) ?? false),
  });

/** Newest first, a page at a time. */
export const operationsList = (api: Api, filter: OperationFilter, limit: number): PagedList<Operation> => ({
  queryKey: ['operations', filter, limit],
  read: (cursor, signal) => api.ask('/operations', { signal, query: { ...filter, limit, cursor } }),
  isChanging: isInProgress,
});

export const retryOperation = (api: Api, id: string, idempotencyKey: string) =>
  api.ask<{ operation: Operation }>(`${path(id)}/retry`, { method: 'POST', body: {}, idempotencyKey });

export const cancelOperation = (api: Api, id: string, idempotencyKey: string) =>
  api.ask<{ operation: Operation }>(`${path(id)}/cancel`, { method: 'POST', body: {}, idempotencyKey });

/** `input`: what the request of this type says besides which customer, region or pool. */
export function requestOperation<T extends QueuedOperationType>(
  api: Api,
  type: T,
  code: string,
  idempotencyKey: string,
  input?: OperationInput<T>,
) {
  const [method, path] = operations[type].route.split(' ') as ['POST' | 'DELETE', string];
  const body = input ?? {};
  return api.ask<{ operation: Operation }>(
    path.replace(/:\w+/, () => encodeURIComponent(code)),
    {
      method,
      body,
      idempotencyKey,
    },
  );
}

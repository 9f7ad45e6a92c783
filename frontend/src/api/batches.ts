import {
  type Batch,
  type BatchCustomer,
  type BatchCustomerStatus,
  type BatchPreview,
  type BatchSummary,
  type CreateBatch,
  isBatchEnded,
} from '@console/core/contract/batch';
import type { Page } from '@console/core/contract/list';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import type { PagedList } from './paged-list.ts';
import { idleInterval, watchedInterval } from './refetch-interval.ts';

const path = (id: string) => `/batches/${encodeURIComponent(id)}`;

/** Whether something of it may change without anybody asking. */
export const isBatchMoving = (batch: Pick<BatchSummary, 'status' | 'running'>): boolean =>
  batch.running > 0 || batch.status === 'running' || batch.status === 'cancelling';

export const batchQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['batch', id],
    queryFn: ({ signal }) => api.ask<Batch>(path(id), { signal }),
    refetchInterval: ({ state: { data } }) => (data && isBatchEnded(data) ? idleInterval : watchedInterval),
  });

/** Newest first, a page at a time. */
export const batchesList = (api: Api, limit: number): PagedList<BatchSummary> => ({
  queryKey: ['batches', limit],
  read: (cursor, signal) => api.ask('/batches', { signal, query: { limit, cursor } }),
  isChanging: isBatchMoving,
});

export type BatchMemberRow = BatchCustomer & { id: string };

/** The customers of a batch in the order of their turns, a page at a time. */
export const batchCustomersList = (
  api: Api,
  batch: Batch,
  status: BatchCustomerStatus | undefined,
  limit: number,
): PagedList<BatchMemberRow> => ({
  queryKey: ['batch', batch.id, 'customers', status, limit],
  read: async (cursor, signal) => {
    const query = { status, limit, cursor };
    const page = await api.ask<Page<BatchCustomer>>(`${path(batch.id)}/customers`, { signal, query });
    return { ...page, items: page.items.map((item) => ({ ...item, id: item.customer })) };
  },
  isChanging: () => isBatchMoving(batch),
});

export const batchPreviewQuery = (api: Api, body: CreateBatch) =>
  queryOptions({
    queryKey: ['batch-preview', body],
    queryFn: ({ signal }) => api.ask<BatchPreview>('/batches/preview', { method: 'POST', body, signal }),
    gcTime: 0,
  });

export const createBatch = (api: Api, body: CreateBatch, idempotencyKey: string) =>
  api.ask<{ batch: Batch }>('/batches', { method: 'POST', body, idempotencyKey });

export type BatchVerb = 'pause' | 'continue' | 'cancel';

export const changeBatch = (api: Api, id: string, verb: BatchVerb, idempotencyKey: string) =>
  api.ask<{ batch: Batch }>(`${path(id)}/${verb}`, { method: 'POST', body: {}, idempotencyKey });

import type { Alert, AlertState, Notification } from '@console/core/contract/alert';
import type { Page } from '@console/core/contract/list';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import type { PagedList } from './paged-list.ts';
import { idleInterval } from './refetch-interval.ts';

/** `active`: open or acknowledged. */
export type AlertFilter = AlertState | 'active';

/** Newest first, a page at a time. */
export const alertsList = (api: Api, state: AlertFilter | undefined, limit: number): PagedList<Alert> => ({
  queryKey: ['alerts', state, limit],
  read: (cursor, signal) => api.ask('/alerts', { signal, query: { state, limit, cursor } }),
});

/** At most so many of the open alerts are counted. */
export const mostCountedAlerts = 10;

/** The newest that nobody has acknowledged. */
export const openAlertsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['alerts', 'open'],
    queryFn: ({ signal }) =>
      api.ask<Page<Alert>>('/alerts', { signal, query: { state: 'open', limit: mostCountedAlerts } }),
    refetchInterval: idleInterval,
  });

/** Those of a customer that are not over, the newest first. */
export const customerAlertsQuery = (api: Api, customer: string) =>
  queryOptions({
    queryKey: ['alerts', 'customer', customer],
    queryFn: ({ signal }) =>
      api.ask<Page<Alert>>('/alerts', { signal, query: { state: 'active', customer, limit: 5 } }),
    refetchInterval: idleInterval,
  });

/** What was sent, where this machine itself keeps it. */
export const notificationsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['alerts', 'notifications'],
    queryFn: async ({ signal }) => (await api.ask<Page<Notification>>('/alerts/notifications', { signal })).items,
    refetchInterval: idleInterval,
  });

export const acknowledgeAlert = (api: Api, id: string, idempotencyKey: string) =>
  api.ask<{ alert: Alert }>(`/alerts/${encodeURIComponent(id)}/acknowledge`, {
    method: 'POST',
    body: {},
    idempotencyKey,
  });

export const sendTest = (api: Api, idempotencyKey: string) =>
  api.ask<{ sentTo: string[] }>('/alerts/test', { method: 'POST', body: {}, idempotencyKey });

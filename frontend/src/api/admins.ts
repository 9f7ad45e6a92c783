import type { Admin, ChangeAdmin, InviteAdmin, InvitedAdmin } from '@console/core/contract/admin';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { readAll } from './read-all.ts';
import { idleInterval } from './refetch-interval.ts';

const path = (email: string) => `/admins/${encodeURIComponent(email)}`;

export const adminsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['admins'],
    queryFn: async ({ signal }) => (await readAll<Admin>(api, '/admins', { limit: 60, signal })).items,
    refetchInterval: idleInterval,
  });

export const inviteAdmin = (api: Api, body: InviteAdmin, idempotencyKey: string) =>
  api.ask<InvitedAdmin>('/admins', { method: 'POST', body, idempotencyKey });

export const changeAdmin = (api: Api, email: string, body: ChangeAdmin, idempotencyKey: string) =>
  api.ask<{ admin: Admin }>(path(email), { method: 'PATCH', body, idempotencyKey });

export const removeAdmin = (api: Api, email: string, idempotencyKey: string) =>
  api.ask<unknown>(path(email), { method: 'DELETE', idempotencyKey });

import type { ApiToken, CreatedToken, CreateToken } from '@console/core/contract/api-token';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { readAll } from './read-all.ts';
import { idleInterval } from './refetch-interval.ts';

export const tokensQuery = (api: Api) =>
  queryOptions({
    queryKey: ['tokens'],
    queryFn: async ({ signal }) => (await readAll<ApiToken>(api, '/tokens', { limit: 100, signal })).items,
    refetchInterval: idleInterval,
  });

export const createToken = (api: Api, body: CreateToken, idempotencyKey: string) =>
  api.ask<CreatedToken>('/tokens', { method: 'POST', body, idempotencyKey });

export const revokeToken = (api: Api, id: string, idempotencyKey: string) =>
  api.ask<{ token: ApiToken }>(`/tokens/${encodeURIComponent(id)}`, { method: 'DELETE', idempotencyKey });

import type { Account, ChangeAccount } from '@console/core/contract/account';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { idleInterval } from './refetch-interval.ts';

const path = (id: string) => `/accounts/${encodeURIComponent(id)}`;

/** What is known of a customer as an account, which is the same record. */
export const accountQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['customers', 'account', id],
    queryFn: ({ signal }) => api.ask<Account>(path(id), { signal }),
    refetchInterval: idleInterval,
  });

export const changeAccount = (api: Api, id: string, body: ChangeAccount, idempotencyKey: string) =>
  api.ask<Account>(path(id), { method: 'PATCH', body, idempotencyKey });

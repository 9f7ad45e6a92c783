import type { Customer } from '@console/core/contract/customer';
import type { Page } from '@console/core/contract/list';
import type { Operation } from '@console/core/contract/operation';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Api } from '../../api/client.ts';

/** So many of a kind are offered. */
export const most = 6;

/** Text in code, name or e-mail address, searched by the server. */
export const foundCustomersQuery = (api: Api, text: string) =>
  queryOptions({
    queryKey: ['customers', 'search', text],
    queryFn: async ({ signal }) =>
      (await api.ask<Page<Customer>>('/customers', { signal, query: { q: text, limit: most } })).items,
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });

/** The newest operations, whatever became of them. */
export const newestQuery = (api: Api) =>
  queryOptions({
    queryKey: ['operations', 'search'],
    queryFn: async ({ signal }) =>
      (await api.ask<Page<Operation>>('/operations', { signal, query: { limit: 50 } })).items,
  });

import type { Customer } from '@console/core/contract/customer';
import type { CustomerCounts, CustomerSortField } from '@console/core/contract/customer-search';
import type { TaggedCustomers } from '@console/core/contract/customer-tags';
import type { Page } from '@console/core/contract/list';
import type { Tags } from '@console/core/contract/tags';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { isChanging } from './customers.ts';
import { readAll } from './read-all.ts';
import { idleInterval, refetchInterval } from './refetch-interval.ts';

/** A filter as the API takes it. */
export interface ApiFilter {
  filter: string[];
  match?: 'any';
}

/** A filter as the filter bar has it. */
interface FilterTokens {
  tokens: readonly { propertyKey?: string; operator: string; value: string }[];
  operation: string;
}

export function apiFilter({ tokens, operation }: FilterTokens): ApiFilter {
  const filter = tokens.map(({ propertyKey = '', operator, value }) => `${propertyKey}${operator}${value}`);
  return { filter, ...(operation === 'or' && filter.length > 1 && { match: 'any' }) };
}

export interface CustomerList {
  filter: ApiFilter;
  sort: CustomerSortField | `-${CustomerSortField}`;
  offset: number;
  limit: number;
}

export interface CustomerPage extends Page<Customer> {
  total: number;
}

/** One page of the customers that fit; the page before it stays until this one is there. */
export const customerListQuery = (api: Api, { filter, ...list }: CustomerList) =>
  queryOptions({
    queryKey: ['customers', 'list', filter, list],
    queryFn: ({ signal }) => api.ask<CustomerPage>('/customers', { signal, query: { ...filter, ...list } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => refetchInterval(data?.items.some(isChanging) ?? false),
  });

export const customerCountsQuery = (api: Api, filter: ApiFilter) =>
  queryOptions({
    queryKey: ['customers', 'counts', filter],
    queryFn: ({ signal }) => api.ask<CustomerCounts>('/customer-counts', { signal, query: { ...filter } }),
    placeholderData: keepPreviousData,
    refetchInterval: idleInterval,
  });

export const readMatches = async (api: Api, filter: ApiFilter): Promise<Customer[]> =>
  (await readAll<Customer>(api, '/customers', { limit: 100, query: { ...filter } })).items;

export const customersCsv = (api: Api, filter: ApiFilter): Promise<string> =>
  api.ask<string>('/customers.csv', { query: { ...filter }, as: 'text' });

/** Some by their codes, or all that fit. */
export type ChosenCustomers = string[] | ApiFilter;

export interface TagChange {
  add: Tags;
  remove: string[];
}

/** As many as one request may name. */
const mostCodes = 1_000;

/** Changes the tags of all of them, in as many requests as that takes. */
export async function tagCustomers(api: Api, chosen: ChosenCustomers, change: TagChange): Promise<TaggedCustomers> {
  const parts = Array.isArray(chosen)
    ? Array.from({ length: Math.ceil(chosen.length / mostCodes) }, (_, n) =>
        chosen.slice(n * mostCodes, (n + 1) * mostCodes),
      )
    : [chosen];
  const total: TaggedCustomers = { changed: 0, unchanged: 0, remaining: 0, leftOut: [] };
  for (const customers of parts) {
    let answer: TaggedCustomers;
    do {
      const idempotencyKey = crypto.randomUUID();
      const body = { customers, ...change };
      answer = await api.ask<TaggedCustomers>('/customer-tags', { method: 'POST', body, idempotencyKey });
      total.changed += answer.changed;
    } while (answer.remaining > 0 && answer.changed > 0);
    total.unchanged += answer.unchanged;
    total.remaining += answer.remaining;
    total.leftOut.push(...answer.leftOut);
  }
  return total;
}

import type {
  CreateCustomer,
  Customer,
  CustomerDetails,
  CustomerMetrics,
  MoveCustomer,
  UpdateCustomer,
} from '@console/core/contract/customer';
import type { DeployedDefinition } from '@console/core/contract/deployed-definition';
import type { Page } from '@console/core/contract/list';
import type { Operation } from '@console/core/contract/operation';
import type { FirstSignIn } from '@console/core/contract/sign-in';
import type { UsageView } from '@console/core/contract/usage';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { isInProgress } from './operations.ts';
import { ProblemError } from './problem-error.ts';
import { readAll } from './read-all.ts';
import { idleInterval, refetchInterval } from './refetch-interval.ts';

const path = (code: string) => `/customers/${encodeURIComponent(code)}`;

const restingStatuses: readonly string[] = ['online', 'suspended', 'failed'];

export const isChanging = (customer: Customer): boolean =>
  customer.activeOperationId !== null || !restingStatuses.includes(customer.status);

export const customerQuery = (api: Api, code: string) =>
  queryOptions({
    queryKey: ['customer', code],
    queryFn: ({ signal }) => api.ask<Customer>(path(code), { signal }),
    refetchInterval: ({ state: { data } }) => refetchInterval(data ? isChanging(data) : false),
  });

/** The tenants of a pool. */
export const poolCustomersQuery = (api: Api, pool: string) =>
  queryOptions({
    queryKey: ['customers', 'of-pool', pool],
    queryFn: async ({ signal }) =>
      (await readAll<Customer>(api, '/customers', { limit: 100, signal, query: { pool } })).items,
    refetchInterval: ({ state: { data } }) => refetchInterval(data?.some(isChanging) ?? false),
  });

/** Whether no customer has the code. A code that is kept after a deletion shows only when it is asked for. */
export const codeFreeQuery = (api: Api, code: string) =>
  queryOptions({
    queryKey: ['code-free', code],
    queryFn: async ({ signal }): Promise<boolean> => {
      try {
        await api.ask<Customer>(path(code), { signal });
        return false;
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return true;
        throw error;
      }
    },
    staleTime: 10_000,
  });

export const metricsQuery = (api: Api, code: string) =>
  queryOptions({
    queryKey: ['customer', code, 'metrics'],
    queryFn: ({ signal }) => api.ask<CustomerMetrics>(`${path(code)}/metrics`, { signal }),
    refetchInterval: idleInterval,
  });

/** What a customer of a pool has used, by day. */
export const usageQuery = (api: Api, code: string, days: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['customer', code, 'usage', days.from, days.to],
    queryFn: ({ signal }) => api.ask<UsageView>(`${path(code)}/usage`, { signal, query: days }),
    refetchInterval: idleInterval,
  });

/** The commands among the newest operations of the customer, newest first. */
export const customerCommandsQuery = (api: Api, code: string) =>
  queryOptions({
    queryKey: ['operations', 'commands', code],
    queryFn: async ({ signal }) => {
      const { items } = await api.ask<Page<Operation>>(`${path(code)}/operations`, { signal, query: { limit: 100 } });
      return items.filter(({ type }) => type === 'customer.command');
    },
    refetchInterval: ({ state: { data } }) => refetchInterval(data?.some(isInProgress) ?? false),
  });

/** The newest few. */
export const recentOperationsQuery = (api: Api, code: string) =>
  queryOptions({
    queryKey: ['operations', 'recent', code],
    queryFn: ({ signal }) => api.ask<Page<Operation>>(`${path(code)}/operations`, { signal, query: { limit: 5 } }),
    refetchInterval: ({ state: { data } }) => refetchInterval(data?.items.some(isInProgress) ?? false),
  });

export const definitionQuery = (api: Api, code: string) =>
  queryOptions({
    queryKey: ['customer', code, 'definition'],
    queryFn: ({ signal }) => api.ask<DeployedDefinition>(`${path(code)}/definition`, { signal }),
    refetchInterval: idleInterval,
  });

/** Not a query: nothing keeps the answer, and each one is audited. */
export const readFirstSignIn = (api: Api, code: string) => api.ask<FirstSignIn>(`${path(code)}/sign-in`);

export interface CustomerAnswer {
  customer: Customer;
  operation?: Operation;
  /** Details that the running application gets with its next restart only. */
  atStart?: (keyof CustomerDetails)[];
}

export const createCustomer = (api: Api, body: CreateCustomer, idempotencyKey: string) =>
  api.ask<Required<CustomerAnswer>>('/customers', { method: 'POST', body, idempotencyKey });

export const updateCustomer = (api: Api, code: string, body: UpdateCustomer, idempotencyKey: string) =>
  api.ask<CustomerAnswer>(path(code), { method: 'PATCH', body, idempotencyKey });

export const moveCustomer = (api: Api, code: string, body: MoveCustomer, idempotencyKey: string) =>
  api.ask<{ operation: Operation }>(`/customers/${encodeURIComponent(code)}/move`, {
    method: 'POST',
    body,
    idempotencyKey,
  });

import type { CustomerMap } from '@console/core/contract/customer-map';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { refetchInterval } from './refetch-interval.ts';

const isMoving = ({ items, groups }: CustomerMap): boolean =>
  items.some(({ state }) => state === 'changing') || groups.some(({ states }) => states.changing > 0);

export const customerMapQuery = (api: Api) =>
  queryOptions({
    queryKey: ['customers', 'map'],
    queryFn: ({ signal }) => api.ask<CustomerMap>('/customer-map', { signal }),
    refetchInterval: ({ state: { data } }) => refetchInterval(data ? isMoving(data) : false),
  });

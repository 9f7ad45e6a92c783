import type { CreateCustomer, Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import type { Snapshot } from '@console/core/contract/snapshot';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { readAll } from './read-all.ts';

export const snapshotsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['snapshots'],
    queryFn: async ({ signal }) => (await readAll<Snapshot>(api, '/snapshots', { limit: 100, signal })).items,
  });

export const removeSnapshot = (api: Api, id: string, idempotencyKey: string) =>
  api.ask<{ operation: Operation }>(`/snapshots/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    body: { confirm: id },
    idempotencyKey,
  });

/** Creates a customer with the database of the snapshot. */
export const restoreSnapshot = (
  api: Api,
  { id, product, region }: Snapshot,
  customer: Pick<CreateCustomer, 'code' | 'name'>,
  idempotencyKey: string,
) =>
  api.ask<{ customer: Customer; operation: Operation }>('/customers', {
    method: 'POST',
    body: { ...customer, product, region, fromSnapshot: id } satisfies CreateCustomer,
    idempotencyKey,
  });

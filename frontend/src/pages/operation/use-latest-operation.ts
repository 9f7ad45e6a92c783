import type { Operation } from '@console/core/contract/operation';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { customerQuery } from '../../api/customers.ts';
import { isInProgress } from '../../api/operations.ts';
import { regionsQuery } from '../../api/regions.ts';

/** The id of the last operation of the customer or region; undefined while it is not known, or when that is gone. */
export function useLatestOperation(operation: Operation): string | undefined {
  const api = useApi();
  const ended = !isInProgress(operation);
  const customer = useQuery({
    ...customerQuery(api, operation.customer ?? ''),
    enabled: ended && operation.customer !== undefined,
  });
  const regions = useQuery({ ...regionsQuery(api), enabled: ended && operation.customer === undefined });
  if (operation.customer !== undefined) return customer.data?.lastOperationId;
  return regions.data?.find(({ code }) => code === operation.region)?.lastOperationId;
}

import type { MoveCustomer } from '../contract/customer.ts';
import { customerBlocker } from '../contract/operations/start-blocker.ts';
import { auditText } from '../contract/texts/audit.ts';
import { field } from '../contract/texts/fields.ts';
import { blocked, fieldError, invalid, notFound } from '../errors.ts';
import { type Accepted, queueOperation } from '../operations/queue-operation.ts';
import { cloudTypesOf } from '../products/kinds.ts';
import { retryRaces } from '../race.ts';
import type { RequestContext, ServiceDeps } from '../service.ts';
import { specFor } from '../subjects/customer.ts';

/** Queues the move of a customer's data to a table of its own, or back to the shared one. */
export function moveCustomer(
  deps: ServiceDeps,
  request: RequestContext,
  code: string,
  { cloudType }: MoveCustomer,
): Promise<Accepted<'customer'>> {
  return retryRaces(async () => {
    const record = await deps.store.get('customer', { code });
    if (!record) throw notFound(`Customer "${code}"`, code);
    const blocker = customerBlocker('customer.move', record);
    if (blocker) throw blocked(blocker);
    if (record.cloudType === cloudType)
      throw invalid([fieldError('cloudType', field('has-cloud-type', { cloudType }))]);
    const product = (await deps.catalogue.get(record.product))?.product;
    const types = product ? cloudTypesOf(product) : [];
    if (!types.includes(cloudType)) throw invalid([cloudTypeNotOffered(product?.name ?? record.product, types)]);
    const spec = specFor('customer.move', record);
    const detail = auditText('moved', { before: record.cloudType, after: cloudType });
    return queueOperation(
      deps,
      request,
      { kind: 'customer', record },
      {
        type: 'customer.move',
        spec,
        input: { cloudType },
        detail,
      },
    );
  });
}

export const cloudTypeNotOffered = (product: string, types: readonly string[]) =>
  fieldError('cloudType', field('cloud-type-not-offered', { product, types: types.join(', ') }));

import { chooseProduct } from '../catalogue/choose-product.ts';
import { type AddPool, poolId } from '../contract/pool.ts';
import { field } from '../contract/texts/fields.ts';
import { blocked, conflict, type FieldError, fieldError, invalid } from '../errors.ts';
import type { Accepted } from '../operations/queue-operation.ts';
import { isPooled } from '../products/kinds.ts';
import { quotaContext, usageOfPool } from '../quotas/context.ts';
import { countIn } from '../quotas/count-in-region.ts';
import { reservation } from '../quotas/reserve.ts';
import { retryRaces } from '../race.ts';
import type { RegionRecord } from '../records/region.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { newPool } from './new-pool.ts';

/** A region in one of these takes pools: an update leaves in place what they use of it. */
export const poolRegionStatuses = ['ready', 'updating'] as const;

/** Queues the deployment of a product for the customers who share it in a region. */
export function addPool(deps: ServiceDeps, request: RequestContext, input: AddPool): Promise<Accepted<'pool'>> {
  return retryRaces(async () => {
    const id = poolId(input.product, input.region);
    const [chosen, region, present, quotas] = await Promise.all([
      chooseProduct(deps.catalogue, input.product, { version: input.version }),
      deps.store.get('region', { code: input.region }),
      deps.store.get('pool', { id }),
      quotaContext(deps),
    ]);
    const errors: FieldError[] = [
      ...('errors' in chosen ? chosen.errors : []),
      ...('product' in chosen && !isPooled(chosen.product)
        ? [fieldError('product', field('not-pooled', { product: chosen.product.name }))]
        : []),
      ...(region ? [] : [fieldError('region', field('region-not-added', { region: input.region }))]),
    ];
    if ('errors' in chosen || !region || errors.length > 0) throw invalid(errors);
    if (present) {
      const taken = [fieldError('product', field('pool-added', { region: region.code }))];
      throw conflict('pool-exists', { pool: id, status: present.status }, { errors: taken });
    }
    refuseUnready(region);
    const reserved = reservation(region, quotas, id, quotas ? usageOfPool(quotas, input.product) : {});
    const wanted = { product: input.product, region: region.code, version: chosen.spec.version };
    const { changes, ...answer } = await newPool(deps, request, wanted);
    await deps.store.commit([
      ...changes,
      countIn(region, { beside: { pools: 1 }, reserved, each: {} }),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}

function refuseUnready({ code: region, status }: RegionRecord): void {
  if (!poolRegionStatuses.some((one) => one === status)) {
    throw blocked({ code: 'region-not-ready', values: { region, status } });
  }
}

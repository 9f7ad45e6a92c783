import { chooseProduct } from '../catalogue/choose-product.ts';
import { poolBlocker } from '../contract/operations/start-blocker.ts';
import type { UpdatePool } from '../contract/pool.ts';
import { auditText } from '../contract/texts/audit.ts';
import { blocked, invalid, notFound } from '../errors.ts';
import { type Accepted, queueOperation } from '../operations/queue-operation.ts';
import { retryRaces } from '../race.ts';
import type { RequestContext, ServiceDeps } from '../service.ts';

/** Queues the deployment of a version for all customers of a pool, also of the one that it has. */
export function updatePool(
  deps: ServiceDeps,
  request: RequestContext,
  id: string,
  input: UpdatePool,
): Promise<Accepted<'pool'>> {
  return retryRaces(async () => {
    const pool = await deps.store.get('pool', { id });
    if (!pool) throw notFound(`Pool "${id}"`, id);
    const deployedVersion = pool.deployed?.version;
    const chosen = await chooseProduct(deps.catalogue, pool.product, input, { deployedVersion });
    if ('errors' in chosen) throw invalid(chosen.errors);
    const blocker = poolBlocker('pool.update', pool);
    if (blocker) throw blocked(blocker);
    const { version } = input;
    const detail = deployedVersion
      ? auditText('customer-updated', { before: deployedVersion, after: version })
      : auditText('pool-version', { version });
    const record = { ...pool, version };
    return queueOperation(deps, request, { kind: 'pool', record }, { type: 'pool.update', input: { version }, detail });
  });
}

import { poolId } from '../contract/pool.ts';
import { auditText } from '../contract/texts/audit.ts';
import { conflict } from '../errors.ts';
import { newOperation } from '../operations/new.ts';
import { type Accepted, auditRequest } from '../operations/queue-operation.ts';
import type { Change } from '../ports.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { PoolRecord } from '../records/pool.ts';
import type { RequestContext, ServiceDeps } from '../service.ts';
import { claimHost, freeHost } from './host.ts';

interface Wanted {
  product: string;
  region: string;
  version: string;
  cause?: OperationRecord['cause'];
  /** Those that it has from the start. */
  customers?: number;
}

/**
 * A pool and the operation that adds it, with the changes that store both. The caller counts the pool in its region.
 * @throws DomainError code-taken
 */
export async function newPool(
  deps: ServiceDeps,
  request: Pick<RequestContext, 'actor' | 'sourceIp'>,
  { product, region, version, cause = 'request', customers = 0 }: Wanted,
): Promise<Accepted<'pool'> & { changes: Change[] }> {
  const free = await freeHost(deps, product, region);
  if (!free) throw conflict('code-taken', { code: product });
  const id = poolId(product, region);
  const at = deps.clock.now().toISOString();
  const operation = newOperation({
    id: deps.ids.next(),
    type: 'pool.add',
    pool: id,
    region,
    requestedBy: request.actor,
    requestedAt: at,
    previousStatus: null,
    cause,
    input: { product, region, version },
  });
  const pool: PoolRecord = {
    id,
    product,
    region,
    host: free.host,
    version,
    deployed: null,
    status: 'adding',
    customers,
    outputs: {},
    activeOperationId: operation.id,
    lastOperationId: operation.id,
    deploymentId: null,
    createdAt: at,
    createdBy: request.actor,
    updatedAt: at,
    rev: 0,
  };
  const changes: Change[] = [
    claimHost(free, id),
    { write: 'create', kind: 'pool', record: pool },
    { write: 'create', kind: 'operation', record: operation },
    auditRequest(deps, { ...request }, operation, auditText('pool-version', { version })),
  ];
  return { pool, operation, changes };
}

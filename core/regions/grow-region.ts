import { regionUpdate } from '../contract/operations/region-update.ts';
import { maxShards } from '../contract/region.ts';
import { conflict, type DomainError } from '../errors.ts';
import { newOperation } from '../operations/new.ts';
import { auditRequest } from '../operations/queue-operation.ts';
import type { Change } from '../ports.ts';
import type { RegionRecord } from '../records/region.ts';
import type { ServiceDeps } from '../service.ts';
import { replaceSubject, type Subject, startBlocker, subjectQueued } from '../subjects/subject.ts';

/** Part of a load balancer that is kept free: customers go on being created while the next one is added. */
const reserve = 0.25;

const system = { actor: 'system', sourceIp: null };

/**
 * The changes that write `region` and queue one more load balancer for it; undefined when it has room, or when no
 * operation can begin on it now. `capacity`: the customers that it can hold at most.
 */
export function queuedGrowth(deps: ServiceDeps, region: RegionRecord, capacity: number): Change[] | undefined {
  const subject: Subject = { kind: 'region', record: region };
  if (!isFillingUp(region, capacity) || startBlocker('region.update', subject)) return undefined;
  const at = deps.clock.now().toISOString();
  const input = { shards: region.shards + 1 };
  const operation = newOperation({
    id: deps.ids.next(),
    type: 'region.update',
    region: region.code,
    requestedBy: system.actor,
    requestedAt: at,
    previousStatus: region.status,
    cause: 'growth',
    input,
  });
  return [
    replaceSubject(subjectQueued(subject, operation, at)),
    { write: 'create', kind: 'operation', record: operation },
    auditRequest(deps, system, operation, regionUpdate.auditDetail(input)),
  ];
}

const canGrow = ({ shards, shardSize }: RegionRecord, capacity: number): boolean =>
  shards < maxShards && shards * shardSize < capacity;

const customersBeforeGrowth = ({ shards, shardSize }: RegionRecord): number =>
  Math.floor(shards * shardSize - reserve * shardSize);

const isFillingUp = (region: RegionRecord, capacity: number): boolean =>
  canGrow(region, capacity) && region.customers > customersBeforeGrowth(region);

/** The customers that the region may hold before somebody has to look whether a load balancer is added. */
export function mostBeforeGrowth(region: RegionRecord, capacity: number): number {
  const growsNext = canGrow(region, capacity) && !startBlocker('region.update', { kind: 'region', record: region });
  return growsNext ? Math.min(capacity, customersBeforeGrowth(region)) : capacity;
}

/** Why a region without a free slot takes no customer now. Queues the growth that it waits for. */
export async function noFreeSlot(deps: ServiceDeps, region: RegionRecord, capacity: number): Promise<DomainError> {
  const { code, customers, shards } = region;
  if (shards >= maxShards) return conflict('region-full', { region: code, customers, capacity });
  // Slots are what counts here, even where the number of customers says that there is room.
  const growth = queuedGrowth(deps, { ...region, customers: shards * region.shardSize }, capacity);
  if (growth) await deps.store.commit(growth);
  const present = growth ? await deps.store.get('region', { code }) : region;
  const operationId = present?.activeOperationId;
  return conflict('region-growing', { region: code }, operationId ? { operationId } : {});
}

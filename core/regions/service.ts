import { auditChange, auditSubject } from '../audit/entry.ts';
import { type AddRegion, addRegion as addRegionInput } from '../contract/region.ts';
import { field } from '../contract/texts/fields.ts';
import { accept, conflict, fieldError, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { newOperation } from '../operations/new.ts';
import { retryRaces } from '../race.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { RegionRecord } from '../records/region.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { begun, obstacleToRemoval } from './transitions.ts';

export interface RegionAndOperation {
  region: RegionRecord;
  operation: OperationRecord;
}

/**
 * Load balancers of a region and customers on each. A load balancer takes at most 100 target groups and 100 rules, so
 * 80 leave room for updates that need a second one.
 */
export const regionLayout = { shards: 2, shardSize: 80 };

/** Queues the preparation of a region. */
export function addRegion(deps: ServiceDeps, request: RequestContext, wish: AddRegion): Promise<RegionAndOperation> {
  const input = parseInput(addRegionInput, wish);
  return retryRaces(async () => {
    const present = await deps.store.get('region', { code: input.code });
    if (present) {
      throw conflict('region-exists', `Region ${input.code} has been added already; it is ${present.status}.`, {
        errors: [fieldError('code', field('region-added'))],
        values: { region: input.code },
      });
    }
    const at = deps.clock.now().toISOString();
    const operation = newOperation({
      id: deps.ids.next(),
      type: 'region.add',
      region: input.code,
      requestedBy: request.actor,
      requestedAt: at,
      previousStatus: null,
    });
    const region: RegionRecord = {
      ...input,
      ...regionLayout,
      status: 'adding',
      customers: 0,
      outputs: {},
      activeOperationId: operation.id,
      lastOperationId: operation.id,
      createdAt: at,
      createdBy: request.actor,
      updatedAt: at,
      rev: 0,
    };
    return commit(deps, request, { region, operation }, 'create');
  });
}

/** Queues the removal of a region that holds no customers. */
export function removeRegion(deps: ServiceDeps, request: RequestContext, code: string): Promise<RegionAndOperation> {
  return retryRaces(async () => {
    const present = await deps.store.get('region', { code });
    if (!present) throw notFound(`Region "${code}"`, code);
    const reason = obstacleToRemoval(present);
    if (reason) accept(reason);
    const at = deps.clock.now().toISOString();
    const operation = newOperation({
      id: deps.ids.next(),
      type: 'region.remove',
      region: code,
      requestedBy: request.actor,
      requestedAt: at,
      previousStatus: present.status,
    });
    return commit(deps, request, { region: begun(present, operation, at), operation }, 'replace');
  });
}

async function commit(
  deps: ServiceDeps,
  request: RequestContext,
  answer: RegionAndOperation,
  write: 'create' | 'replace',
): Promise<RegionAndOperation> {
  await deps.store.commit([
    { write, kind: 'region', record: answer.region },
    { write: 'create', kind: 'operation', record: answer.operation },
    auditChange(deps, {
      ...auditSubject(answer.operation),
      actor: request.actor,
      sourceIp: request.sourceIp,
      outcome: 'accepted',
      detail: '',
    }),
    ...remembered(request, answer),
  ]);
  return answer;
}

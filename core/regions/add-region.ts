import type { AddRegion } from '../contract/region.ts';
import { field } from '../contract/texts/fields.ts';
import { conflict, fieldError } from '../errors.ts';
import { newOperation } from '../operations/new.ts';
import { type Accepted, auditRequest } from '../operations/queue-operation.ts';
import { retryRaces } from '../race.ts';
import type { RegionRecord } from '../records/region.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { regionLayout } from './layout.ts';

/** Queues the preparation of a region. */
export function addRegion(deps: ServiceDeps, request: RequestContext, input: AddRegion): Promise<Accepted<'region'>> {
  return retryRaces(async () => {
    const present = await deps.store.get('region', { code: input.code });
    if (present) {
      const errors = [fieldError('code', field('region-added'))];
      throw conflict('region-exists', { region: input.code, status: present.status }, { errors });
    }
    const answer = newRegion(deps, request, input);
    await deps.store.commit([
      { write: 'create', kind: 'region', record: answer.region },
      { write: 'create', kind: 'operation', record: answer.operation },
      auditRequest(deps, request, answer.operation),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}

function newRegion({ clock, ids }: ServiceDeps, { actor }: RequestContext, input: AddRegion): Accepted<'region'> {
  const at = clock.now().toISOString();
  const operation = newOperation({
    id: ids.next(),
    type: 'region.add',
    region: input.code,
    requestedBy: actor,
    requestedAt: at,
    previousStatus: null,
  });
  const region: RegionRecord = {
    ...input,
    ...regionLayout,
    natGateways: null,
    template: null,
    status: 'adding',
    customers: 0,
    outputs: {},
    activeOperationId: operation.id,
    lastOperationId: operation.id,
    createdAt: at,
    createdBy: actor,
    updatedAt: at,
    rev: 0,
  };
  return { region, operation };
}

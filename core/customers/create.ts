import { auditChange, auditSubject, detailed } from '../audit/entry.ts';
import { claimsToTake, freeSlot, hasLapsed } from '../claims/claims.ts';
import { type CreateCustomer, createCustomer as createCustomerInput, type Spec } from '../contract/customer.ts';
import { auditText } from '../contract/texts/audit.ts';
import { field } from '../contract/texts/fields.ts';
import { accept, conflict, type FieldError, fieldError, invalid } from '../errors.ts';
import { parseInput } from '../input.ts';
import { newOperation } from '../operations/new.ts';
import { chooseSpec, deployable } from '../products/choose.ts';
import { retryRaces } from '../race.ts';
import type { CustomerRecord, Slot } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import { obstacleToCustomer } from '../regions/transitions.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';

export interface CustomerAndOperation {
  customer: CustomerRecord;
  operation: OperationRecord;
}

/** Takes the code and a slot for a new customer and queues its creation. */
export async function createCustomer(
  deps: ServiceDeps,
  request: RequestContext,
  wish: CreateCustomer,
): Promise<CustomerAndOperation> {
  const input = parseInput(createCustomerInput, wish);
  return retryRaces(async () => {
    const { store, clock } = deps;
    const [spec, region, claim] = await Promise.all([
      wantedSpec(deps, input),
      store.get('region', { code: input.region }),
      store.get('claim', { kind: 'code', key: input.code }),
    ]);
    const errors = [...spec.errors, ...(region ? [] : [unknownRegion(input.region)])];
    if (errors.length > 0 || !region || !spec.spec) throw invalid(errors);
    if (claim && !hasLapsed(claim, clock.now())) throw codeTaken(input.code, claim.expiresAt);
    const obstacle = obstacleToCustomer(region, deps.databaseQuota);
    if (obstacle) accept(obstacle);
    const slot = freeSlot(region, await store.listSlots(region.code));
    if (!slot) throw regionFull(region.code);

    const answer = newCustomer(deps, request, input, spec.spec, slot);
    await store.commit([
      ...claimsToTake(answer.customer, claim),
      { write: 'create', kind: 'customer', record: answer.customer },
      { write: 'create', kind: 'operation', record: answer.operation },
      { write: 'replace', kind: 'region', record: { ...region, customers: region.customers + 1 } },
      auditChange(deps, {
        ...auditSubject(answer.operation),
        actor: request.actor,
        sourceIp: request.sourceIp,
        outcome: 'accepted',
        ...detailed(auditText('customer-created', { product: input.product, region: region.code, ...spec.spec })),
      }),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}

async function wantedSpec(deps: ServiceDeps, input: CreateCustomer): Promise<{ spec?: Spec; errors: FieldError[] }> {
  const found = deployable(input.product, await deps.catalogue.get(input.product));
  if ('error' in found) return { errors: [found.error] };
  const chosen = chooseSpec(found.product, input);
  return 'errors' in chosen ? { errors: chosen.errors } : { spec: chosen.spec, errors: [] };
}

const unknownRegion = (region: string): FieldError => fieldError('region', field('region-not-added', { region }));

const regionFull = (region: string) =>
  conflict('region-full', `Region ${region} is full. Choose another region.`, { values: { region } });

function codeTaken(code: string, until: string | null) {
  const date = until?.slice(0, 10);
  const message = date
    ? `"${code}" belonged to a customer that was deleted and stays reserved until ${date}: choose another code.`
    : `"${code}" is taken: choose another code.`;
  return conflict('code-taken', message, {
    errors: [fieldError('code', date ? field('code-taken-until', { date }) : field('code-taken'))],
    values: { code, ...(date && { date }) },
  });
}

function newCustomer(
  { clock, ids }: ServiceDeps,
  request: RequestContext,
  input: CreateCustomer,
  spec: Spec,
  slot: Slot,
): CustomerAndOperation {
  const at = clock.now().toISOString();
  const id = ids.next();
  const operation = newOperation({
    id: ids.next(),
    type: 'customer.create',
    customer: input.code,
    customerId: id,
    region: input.region,
    requestedBy: request.actor,
    requestedAt: at,
    previousStatus: null,
    spec,
  });
  const customer: CustomerRecord = {
    id,
    code: input.code,
    name: input.name,
    product: input.product,
    region: input.region,
    slot,
    spec,
    deployed: null,
    release: operation.id,
    adminEmail: input.adminEmail ?? request.actor,
    status: 'creating',
    health: 'unknown',
    activeOperationId: operation.id,
    lastOperationId: operation.id,
    createdAt: at,
    createdBy: request.actor,
    updatedAt: at,
    rev: 0,
  };
  return { customer, operation };
}

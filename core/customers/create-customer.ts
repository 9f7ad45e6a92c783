import { chooseOptions } from '../catalogue/choose-options.ts';
import { chooseProduct } from '../catalogue/choose-product.ts';
import { claimsToTake, hasLapsed, slotsOf } from '../claims/claims.ts';
import { freeSlots } from '../claims/free-slot.ts';
import type { NewCustomer } from '../contract/customer.ts';
import { newCustomerBlocker } from '../contract/rules/new-customer.ts';
import { auditText } from '../contract/texts/audit.ts';
import { field } from '../contract/texts/fields.ts';
import { blocked, conflict, type FieldError, fieldError, invalid } from '../errors.ts';
import { newOperation } from '../operations/new.ts';
import { type Accepted, auditRequest } from '../operations/queue-operation.ts';
import { quotaContext, usageOfCustomer } from '../quotas/context.ts';
import { counted, countIn } from '../quotas/count-in-region.ts';
import { reservation } from '../quotas/reserve.ts';
import { retryRaces } from '../race.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { SnapshotRecord } from '../records/snapshot.ts';
import { capacityOf } from '../regions/capacity.ts';
import { fileSystemErrors } from '../regions/file-system.ts';
import { mostBeforeGrowth, noFreeSlot, queuedGrowth } from '../regions/grow-region.ts';
import { type CustomerServiceDeps, type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { snapshotFor, versionOfSnapshot } from '../snapshots/restore.ts';
import { storeOptions } from './store-options.ts';

/** Takes the code and a slot for a new customer and queues its creation. */
export async function createCustomer(
  deps: CustomerServiceDeps,
  request: RequestContext,
  input: NewCustomer,
): Promise<Accepted<'customer'>> {
  return retryRaces(async () => {
    const { store, clock } = deps;
    const [snapshot, entry] = await Promise.all([snapshotFor(store, input), deps.catalogue.get(input.product)]);
    const restored = snapshot && 'id' in snapshot ? snapshot : undefined;
    const version = input.version ?? (restored && versionOfSnapshot(restored, entry?.product));
    const [chosen, region, claim, quotas] = await Promise.all([
      chooseProduct(deps.catalogue, input.product, { ...input, version }),
      store.get('region', { code: input.region }),
      store.get('claim', { kind: 'code', key: input.code }),
      quotaContext(deps),
    ]);
    const options = 'errors' in chosen ? chosen : chooseOptions(chosen.product, input.options);
    const errors = [
      ...('errors' in options ? options.errors : []),
      ...(region ? [] : [unknownRegion(input.region)]),
      ...(snapshot && !restored ? [snapshot as FieldError] : []),
      ...(region && 'product' in chosen ? fileSystemErrors(region, chosen.product) : []),
    ];
    if ('errors' in chosen || 'errors' in options || !region || errors.length > 0) throw invalid(errors);
    if (claim && !hasLapsed(claim, clock.now())) throw codeTaken(input.code, claim.expiresAt);
    const capacity = capacityOf(region, quotas);
    const blocker = newCustomerBlocker({ ...region, ...capacity });
    if (blocker) throw blocked(blocker);
    const slots = await freeSlots(store, region, input.code, slotsOf(chosen.product));
    if (!slots) throw await noFreeSlot(deps, region, capacity.capacity);

    const stored = await storeOptions(deps, input, options);
    const [slot, ...routeSlots] = slots;
    const taken = { slot, ...(routeSlots.length > 0 && { routeSlots }) };
    const answer = newCustomer(deps, request, input, { spec: chosen.spec, ...taken, ...stored }, restored);
    const { size } = chosen.spec;
    const usage = quotas ? usageOfCustomer(quotas.products, { ...input, size }, { suspended: false }) : {};
    const reserved = reservation(region, quotas, input.code, usage);
    const most = mostBeforeGrowth(region, capacity.capacity);
    const count = { customers: { add: 1, most }, reserved, each: usage };
    const detail = auditText('customer-created', { product: input.product, region: region.code, ...chosen.spec });
    await store.commit([
      ...claimsToTake(answer.customer, claim),
      { write: 'create', kind: 'customer', record: answer.customer },
      { write: 'create', kind: 'operation', record: answer.operation },
      ...(queuedGrowth(deps, counted(region, count), capacity.capacity) ?? [countIn(region, count)]),
      auditRequest(deps, request, answer.operation, detail),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}

const unknownRegion = (region: string): FieldError => fieldError('region', field('region-not-added', { region }));

function codeTaken(code: string, until: string | null) {
  const date = until?.slice(0, '2026-01-31'.length);
  const errors = [fieldError('code', date ? field('code-taken-until', { date }) : field('code-taken'))];
  return conflict('code-taken', { code, ...(date && { date }) }, { errors });
}

function newCustomer(
  { clock, ids }: ServiceDeps,
  request: RequestContext,
  input: NewCustomer,
  chosen: Pick<CustomerRecord, 'spec' | 'slot' | 'routeSlots' | 'options' | 'optionSecrets'>,
  restored: SnapshotRecord | undefined,
): Accepted<'customer'> {
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
    spec: chosen.spec,
  });
  const { version: _version, size: _size, options: _options, fromSnapshot: _fromSnapshot, ...named } = input;
  const customer: CustomerRecord = {
    ...named,
    ...(restored && { restoredFrom: { snapshot: restored.id, username: restored.username } }),
    id,
    ...chosen,
    cloudType: 'private',
    pool: null,
    deployed: null,
    deploymentId: null,
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

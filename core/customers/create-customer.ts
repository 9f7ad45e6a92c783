import { chooseOptions } from '../catalogue/choose-options.ts';
import { chooseProduct } from '../catalogue/choose-product.ts';
import { claimsToTake, hasLapsed } from '../claims/claims.ts';
import type { NewCustomer } from '../contract/customer.ts';
import { auditText } from '../contract/texts/audit.ts';
import { field } from '../contract/texts/fields.ts';
import { conflict, type FieldError, fieldError, invalid } from '../errors.ts';
import { newOperation } from '../operations/new.ts';
import { type Accepted, auditRequest } from '../operations/queue-operation.ts';
import type { Change } from '../ports.ts';
import { cloudTypesOf, isFunctionsProduct, isPooled } from '../products/kinds.ts';
import type { Product } from '../products/model.ts';
import { quotaContext } from '../quotas/context.ts';
import { retryRaces } from '../race.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { PoolRecord } from '../records/pool.ts';
import type { SnapshotRecord } from '../records/snapshot.ts';
import { fileSystemErrors } from '../regions/file-system.ts';
import { type CustomerServiceDeps, type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { snapshotFor, versionOfSnapshot } from '../snapshots/restore.ts';
import { uploadErrors } from '../uploads/restore-upload.ts';
import { cloudTypeNotOffered } from './move-customer.ts';
import { findPlace, type Place } from './place.ts';
import { storeOptions } from './store-options.ts';

/** The pool, when it is a tenant of one, as it was before. */
export type CreatedCustomer = Accepted<'customer'> & { pool?: PoolRecord };

/** What an account has besides, and what else changes with it. */
export interface AccountParts {
  account?: CustomerRecord['account'];
  changes?(): Promise<Change[]>;
}

/** Takes the code and a place for a new customer and queues its creation. */
export async function createCustomer(
  deps: CustomerServiceDeps,
  request: RequestContext,
  input: NewCustomer,
  { account, changes }: AccountParts = {},
): Promise<CreatedCustomer> {
  return retryRaces(async () => {
    const { store, clock } = deps;
    const [snapshot, entry, namesake] = await Promise.all([
      snapshotFor(store, input),
      deps.catalogue.get(input.product),
      deps.catalogue.get(input.code),
    ]);
    const restored = snapshot && 'id' in snapshot ? snapshot : undefined;
    const version = input.version ?? (restored && versionOfSnapshot(restored, entry?.product));
    const [chosen, region, claim, quotas] = await Promise.all([
      chooseProduct({ ...deps.catalogue, get: async () => entry }, input.product, { ...input, version }),
      store.get('region', { code: input.region }),
      store.get('claim', { kind: 'code', key: input.code }),
      quotaContext(deps),
    ]);
    const options = 'errors' in chosen ? chosen : chooseOptions(chosen.product, input.options);
    const errors = [
      ...('errors' in options ? options.errors : []),
      ...('product' in chosen ? cloudTypeErrors(chosen.product, input) : []),
      // The addresses of its customers are below this name.
      ...(namesake?.product && isPooled(namesake.product)
        ? [fieldError('code', field('code-kept-free', { code: input.code }))]
        : []),
      ...(region ? [] : [unknownRegion(input.region)]),
      ...(snapshot && !restored ? [snapshot as FieldError] : []),
      ...('product' in chosen ? snapshotErrors(chosen.product, input) : []),
      ...(await uploadErrors(deps, input, 'product' in chosen ? chosen.product : undefined)),
      ...(region && 'product' in chosen ? fileSystemErrors(region, chosen.product) : []),
    ];
    if ('errors' in chosen || 'errors' in options || !region || errors.length > 0) throw invalid(errors);
    if (claim && !hasLapsed(claim, clock.now())) throw codeTaken(input.code, claim.expiresAt);
    const { product, spec } = chosen;
    const place = await findPlace(deps, { input, region, product, spec, quotas });

    const stored = await storeOptions(deps, input, options);
    const cloudType = input.cloudType ?? cloudTypesOf(product)[0] ?? 'private';
    const answer = newCustomer(deps, request, input, { place, stored, cloudType, restored, account });
    const detail = auditText('customer-created', { product: input.product, region: region.code, ...place.spec });
    await store.commit([
      ...claimsToTake(answer.customer, claim),
      { write: 'create', kind: 'customer', record: answer.customer },
      { write: 'create', kind: 'operation', record: answer.operation },
      ...place.changes,
      ...((await changes?.()) ?? []),
      auditRequest(deps, request, answer.operation, detail),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}

function cloudTypeErrors(product: Product, { cloudType }: NewCustomer): FieldError[] {
  const types = cloudTypesOf(product);
  return cloudType === undefined || types.includes(cloudType) ? [] : [cloudTypeNotOffered(product.name, types)];
}

/** A product can have become one of functions since its snapshots were made. */
const snapshotErrors = (product: Product, { fromSnapshot }: NewCustomer): FieldError[] =>
  fromSnapshot !== undefined && isFunctionsProduct(product)
    ? [fieldError('fromSnapshot', field('snapshot-not-for-functions', { product: product.name }))]
    : [];

const unknownRegion = (region: string): FieldError => fieldError('region', field('region-not-added', { region }));

function codeTaken(code: string, until: string | null) {
  const date = until?.slice(0, '2026-01-31'.length);
  const errors = [fieldError('code', date ? field('code-taken-until', { date }) : field('code-taken'))];
  return conflict('code-taken', { code, ...(date && { date }) }, { errors });
}

interface Chosen {
  place: Place;
  stored: Pick<CustomerRecord, 'options' | 'optionSecrets'>;
  cloudType: CustomerRecord['cloudType'];
  restored: SnapshotRecord | undefined;
  account: CustomerRecord['account'];
}

function newCustomer(
  { clock, ids }: ServiceDeps,
  request: RequestContext,
  input: NewCustomer,
  { place: { fields, spec, pool, after }, stored, cloudType, restored, account }: Chosen,
): CreatedCustomer {
  const at = clock.now().toISOString();
  const id = ids.next();
  const operation = newOperation({
    id: ids.next(),
    type: 'customer.create',
    customer: input.code,
    product: input.product,
    customerId: id,
    region: input.region,
    requestedBy: request.actor,
    requestedAt: at,
    previousStatus: null,
    spec,
    specChange: { before: null, after: spec },
    ...(after !== undefined && { after }),
  });
  const { version: _version, size: _size, options: _options, fromSnapshot: _snapshot, fromUpload, ...named } = input;
  const customer: CustomerRecord = {
    ...named,
    tags: input.tags ?? {},
    notes: input.notes ?? '',
    ...(restored && { restoredFrom: { snapshot: restored.id, username: restored.username } }),
    ...(fromUpload !== undefined && { importedFrom: { upload: fromUpload } }),
    id,
    spec,
    ...fields,
    ...stored,
    cloudType,
    ...(account && { account }),
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
  return { customer, operation, ...(pool && { pool }) };
}

import { auditChange, detailed } from '../audit/entry.ts';
import { changedOptionNames, deployedOptions } from '../catalogue/changed-options.ts';
import { type ChosenOptions, chooseOptions } from '../catalogue/choose-options.ts';
import { chooseProduct } from '../catalogue/choose-product.ts';
import { inPool } from '../catalogue/spec-in-pool.ts';
import { withRouteSlots } from '../claims/route-slots.ts';
import {
  type CustomerDetails,
  type CustomerLabels,
  customerDetailNames,
  customerLabelNames,
  type Spec,
  type UpdateCustomer,
} from '../contract/customer.ts';
import { customerBlocker } from '../contract/operations/start-blocker.ts';
import { auditText } from '../contract/texts/audit.ts';
import { field } from '../contract/texts/fields.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import { blocked, conflict, fieldError, invalid, notFound } from '../errors.ts';
import { type Accepted, queueOperation } from '../operations/queue-operation.ts';
import type { Product } from '../products/model.ts';
import { retryRaces } from '../race.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import { type CustomerServiceDeps, type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { detailsAtStart } from './details-at-start.ts';
import { auditedBy, auditLabels, labelChanges } from './label-changes.ts';
import { storeOptions } from './store-options.ts';

export interface UpdatedCustomer {
  customer: CustomerRecord;
  operation?: OperationRecord;
  /** Details that the running application gets with its next start only. */
  atStart?: (keyof CustomerDetails)[];
}

/** Changes the details at once; queues an update when something else is to be deployed, or the last is not deployed. */
export function updateCustomer(
  deps: CustomerServiceDeps,
  request: RequestContext,
  code: string,
  input: UpdateCustomer,
): Promise<UpdatedCustomer> {
  return retryRaces(async () => {
    const customer = await deps.store.get('customer', { code });
    if (!customer) throw notFound(`Customer "${code}"`, code);
    const next = { ...customer, ...detailsOf(input), ...labelsOf(input), updatedAt: deps.clock.now().toISOString() };
    const wanted = await wantedState(deps, customer, input);
    if (!wanted) return changeDetails(deps, request, customer, next, input);
    return deploy(deps, request, customer, next, wanted);
  });
}

/** @throws DomainError why an update to this version and size has nothing to do, or is not possible */
export async function assertUpdatable(
  deps: ServiceDeps,
  customer: CustomerRecord,
  input: UpdateCustomer,
): Promise<void> {
  const blocker = customerBlocker('customer.update', customer);
  if (blocker) throw blocked(blocker);
  const { code, spec } = customer;
  if (!(await wantedState(deps, customer, input))) throw conflict('nothing-to-update', { customer: code, ...spec });
}

/** The details that the request names. */
const detailsOf = (input: UpdateCustomer): Partial<CustomerDetails> =>
  Object.fromEntries(customerDetailNames.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));

const labelsOf = (input: UpdateCustomer): Partial<CustomerLabels> =>
  Object.fromEntries(customerLabelNames.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));

interface WantedState {
  product: Product;
  spec: Spec;
  chosen: ChosenOptions;
  /** Names of the options that are not as before. */
  changedOptions: string[];
}

/** What to deploy; undefined when nothing has to be deployed. */
async function wantedState(
  deps: ServiceDeps,
  customer: CustomerRecord,
  { version, size, options }: UpdateCustomer,
): Promise<WantedState | undefined> {
  if (version === undefined && size === undefined && options === undefined) return undefined;
  const { product, deployed } = customer;
  const pool = customer.pool === null ? undefined : await deps.store.get('pool', { id: customer.pool });
  if (pool && version !== undefined && version !== pool.version) {
    const values = { customer: customer.code, pool: pool.id, version: pool.version };
    const errors = [fieldError('version', field('version-of-pool', { version: pool.version }))];
    throw conflict('version-of-pool', values, { errors });
  }
  const current = inPool(customer.spec, pool?.version);
  const running = deployed && inPool(deployed, pool?.deployed?.version);
  const wanted = { version: version ?? current.version, size: size ?? current.size };
  const found = await chooseProduct(deps.catalogue, product, wanted, {
    deployedVersion: pool ? pool.version : deployed?.version,
  });
  if ('errors' in found) throw invalid(found.errors);
  const chosen = chooseOptions(found.product, options, customer.options);
  if ('errors' in chosen) throw invalid(chosen.errors);
  const changedOptions = changedOptionNames(chosen, await deployedOptions(deps.store, customer));
  const isSame =
    sameSpec(found.spec, current) &&
    (pool ? found.spec.size === running?.size : sameSpec(found.spec, running)) &&
    changedOptionNames(chosen, customer.options).length === 0;
  return isSame && changedOptions.length === 0
    ? undefined
    : { product: found.product, spec: found.spec, chosen, changedOptions };
}

const sameSpec = (one: Spec, other: Spec | null) => one.version === other?.version && one.size === other.size;

async function deploy(
  deps: CustomerServiceDeps,
  request: RequestContext,
  customer: CustomerRecord,
  next: CustomerRecord,
  { product, spec, chosen, changedOptions }: WantedState,
): Promise<Accepted<'customer'>> {
  const blocker = customerBlocker('customer.update', customer);
  if (blocker) throw blocked(blocker);
  const stored = await storeOptions(deps, customer, chosen, customer.optionSecrets);
  const { record, changes } = await withRouteSlots(deps.store, { ...next, spec, ...stored }, product);
  const detail = changeText(customer.deployed, spec, changedOptions.join(', '));
  const labels = labelChanges(customer, next);
  const also = [...changes, ...(labels.length > 0 ? [auditLabels(deps, request, next, labels)] : [])];
  const queued = { type: 'customer.update', spec, changedOptions, detail, also } as const;
  return queueOperation(deps, request, { kind: 'customer', record }, queued);
}

const described = ({ version, size }: Spec) => `${version} ${size}`;

/** What the audit log says: values of options may be about people, so it has their names only. */
function changeText(before: Spec | null, after: Spec, options: string): LocalizableText {
  if (!before) return auditText('customer-deployed', { after: described(after) });
  const values = { before: described(before), after: described(after) };
  if (!options) return auditText('customer-updated', values);
  return sameSpec(after, before)
    ? auditText('customer-configured', { options })
    : auditText('customer-updated-and-configured', { ...values, options });
}

async function changeDetails(
  deps: ServiceDeps,
  request: RequestContext,
  before: CustomerRecord,
  next: CustomerRecord,
  input: UpdateCustomer,
) {
  const details = detailsOf(input);
  const atStart = await detailsAtStart(deps.store, next, Object.keys(details) as (keyof CustomerDetails)[]);
  const answer = { customer: next, ...(atStart.length > 0 && { atStart }) };
  const changes = Object.entries(details).map(([name, value]) => `${name} "${value}"`);
  const labels = labelChanges(before, next);
  const named = changes.length > 0 ? auditText('details', { changes: changes.join(', ') }) : undefined;
  await deps.store.commit([
    { write: 'replace', kind: 'customer', record: next },
    ...(named || labels.length === 0
      ? [auditChange(deps, { ...auditedBy(request, next), action: 'customer.rename', ...detailed(named) })]
      : []),
    ...(labels.length > 0 ? [auditLabels(deps, request, next, labels)] : []),
    ...remembered(request, answer),
  ]);
  return answer;
}

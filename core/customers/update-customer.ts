import { auditChange, detailed } from '../audit/entry.ts';
import { findSpec } from '../catalogue/choose-product.ts';
import { type CustomerDetails, customerDetailNames, type Spec, type UpdateCustomer } from '../contract/customer.ts';
import { customerBlocker } from '../contract/operations/start-blocker.ts';
import { auditText } from '../contract/texts/audit.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import { blocked, notFound } from '../errors.ts';
import { type Accepted, queueOperation } from '../operations/queue-operation.ts';
import { retryRaces } from '../race.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';

/** Changes the details at once; queues an update when another version or size is wanted, or the last is not deployed. */
export function updateCustomer(
  deps: ServiceDeps,
  request: RequestContext,
  code: string,
  input: UpdateCustomer,
): Promise<{ customer: CustomerRecord; operation?: OperationRecord }> {
  return retryRaces(async () => {
    const customer = await deps.store.get('customer', { code });
    if (!customer) throw notFound(`Customer "${code}"`, code);
    const next = { ...customer, ...detailsOf(input), updatedAt: deps.clock.now().toISOString() };
    const spec = await wantedSpec(deps, customer, input);
    if (!spec) return changeDetails(deps, request, next, input);
    return deploy(deps, request, customer, { ...next, spec });
  });
}

/** The details that the request names. */
const detailsOf = (input: UpdateCustomer): Partial<CustomerDetails> =>
  Object.fromEntries(customerDetailNames.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));

/** The spec to deploy; undefined when nothing has to be deployed. */
async function wantedSpec(
  deps: ServiceDeps,
  { product, spec: current, deployed }: CustomerRecord,
  { version, size }: UpdateCustomer,
): Promise<Spec | undefined> {
  if (version === undefined && size === undefined) return undefined;
  const wanted = { version: version ?? current.version, size: size ?? current.size };
  const spec = await findSpec(deps.catalogue, product, wanted, {
    deployedVersion: deployed?.version,
  });
  return sameSpec(spec, current) && sameSpec(spec, deployed) ? undefined : spec;
}

const sameSpec = (one: Spec, other: Spec | null) => one.version === other?.version && one.size === other.size;

async function deploy(
  deps: ServiceDeps,
  request: RequestContext,
  customer: CustomerRecord,
  record: CustomerRecord,
): Promise<Accepted<'customer'>> {
  const blocker = customerBlocker('customer.update', customer);
  if (blocker) throw blocked(blocker);
  const { spec } = record;
  const detail = specChange(customer.deployed, spec);
  return queueOperation(deps, request, { kind: 'customer', record }, { type: 'customer.update', spec, detail });
}

const described = ({ version, size }: Spec) => `${version} ${size}`;

const specChange = (before: Spec | null, after: Spec): LocalizableText =>
  before
    ? auditText('customer-updated', { before: described(before), after: described(after) })
    : auditText('customer-deployed', { after: described(after) });

async function changeDetails(deps: ServiceDeps, request: RequestContext, next: CustomerRecord, input: UpdateCustomer) {
  const answer = { customer: next };
  const named = Object.entries(detailsOf(input));
  const changes = named.map(([name, value]) => `${name} "${value}"`).join(', ');
  await deps.store.commit([
    { write: 'replace', kind: 'customer', record: next },
    auditChange(deps, {
      actor: request.actor,
      sourceIp: request.sourceIp,
      action: 'customer.rename',
      customer: next.code,
      region: next.region,
      outcome: 'accepted',
      ...detailed(named.length > 0 ? auditText('details', { changes }) : undefined),
    }),
    ...remembered(request, answer),
  ]);
  return answer;
}

import { auditChange, auditSubject, detailed } from '../audit/entry.ts';
import {
  type DeleteCustomer,
  deleteCustomer as deleteCustomerInput,
  type Spec,
  type UpdateCustomer,
  updateCustomer as updateCustomerInput,
} from '../contract/customer.ts';
import { auditText } from '../contract/texts/audit.ts';
import { field } from '../contract/texts/fields.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import { accept, fieldError, invalid, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { newOperation } from '../operations/new.ts';
import { chooseSpec, deployable } from '../products/choose.ts';
import { retryRaces } from '../race.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import type { CustomerAndOperation } from './create.ts';
import { begun, type CustomerChange, obstacle } from './transitions.ts';

async function existing({ store }: ServiceDeps, code: string): Promise<CustomerRecord> {
  const customer = await store.get('customer', { code });
  if (!customer) throw notFound(`Customer "${code}"`, code);
  return customer;
}

interface Work {
  type: CustomerChange;
  spec: Spec;
  detail?: LocalizableText;
  finalSnapshot?: boolean;
}

/** Queues `work` for the customer as it is in `next`, together with that new state. */
async function queue(
  deps: ServiceDeps,
  request: RequestContext,
  next: CustomerRecord,
  work: Work,
): Promise<CustomerAndOperation> {
  const at = deps.clock.now().toISOString();
  const operation: OperationRecord = newOperation({
    id: deps.ids.next(),
    type: work.type,
    customer: next.code,
    customerId: next.id,
    region: next.region,
    requestedBy: request.actor,
    requestedAt: at,
    previousStatus: next.status,
    spec: work.spec,
    ...(work.finalSnapshot === undefined ? {} : { finalSnapshot: work.finalSnapshot }),
  });
  const answer = { customer: begun(next, operation, at), operation };
  await deps.store.commit([
    { write: 'replace', kind: 'customer', record: answer.customer },
    { write: 'create', kind: 'operation', record: operation },
    auditChange(deps, {
      ...auditSubject(operation),
      actor: request.actor,
      sourceIp: request.sourceIp,
      outcome: 'accepted',
      ...detailed(work.detail),
    }),
    ...remembered(request, answer),
  ]);
  return answer;
}

/** Queues a suspend, resume, restart or redeploy. */
export function requestCustomerOperation(
  deps: ServiceDeps,
  request: RequestContext,
  code: string,
  type: 'customer.suspend' | 'customer.resume' | 'customer.restart' | 'customer.redeploy',
): Promise<CustomerAndOperation> {
  return retryRaces(async () => {
    const customer = await existing(deps, code);
    const reason = obstacle(customer, type);
    if (reason) accept(reason);
    const spec = type === 'customer.redeploy' ? customer.spec : (customer.deployed ?? customer.spec);
    return queue(deps, request, customer, { type, spec });
  });
}

/** Deletes the customer. `confirm` must repeat its code. */
export function deleteCustomer(
  deps: ServiceDeps,
  request: RequestContext,
  code: string,
  wish: DeleteCustomer,
): Promise<CustomerAndOperation> {
  const input = parseInput(deleteCustomerInput, wish);
  return retryRaces(async () => {
    const customer = await existing(deps, code);
    if (input.confirm !== code) throw invalid([fieldError('confirm', field('confirm-other', { code }))]);
    const reason = obstacle(customer, 'customer.delete');
    if (reason) accept(reason);
    return queue(deps, request, customer, {
      type: 'customer.delete',
      spec: customer.deployed ?? customer.spec,
      finalSnapshot: input.finalSnapshot,
      detail: auditText(input.finalSnapshot ? 'with-snapshot' : 'without-snapshot'),
    });
  });
}

/** Changes the names at once; queues an update when another version or size is wanted, or the last one is not deployed. */
export function updateCustomer(
  deps: ServiceDeps,
  request: RequestContext,
  code: string,
  wish: UpdateCustomer,
): Promise<{ customer: CustomerRecord; operation?: OperationRecord }> {
  const input = parseInput(updateCustomerInput, wish);
  return retryRaces(async () => {
    const customer = await existing(deps, code);
    const next = {
      ...customer,
      name: input.name ?? customer.name,
      adminEmail: input.adminEmail ?? customer.adminEmail,
      updatedAt: deps.clock.now().toISOString(),
    };
    if (input.version === undefined && input.size === undefined) return rename(deps, request, next, input);
    const spec = await wantedSpec(deps, customer, input);
    if (sameSpec(spec, customer.spec) && sameSpec(spec, customer.deployed)) return rename(deps, request, next, input);
    const reason = obstacle(customer, 'customer.update');
    if (reason) accept(reason);
    const detail = changeOf(customer.deployed, spec);
    return queue(deps, request, { ...next, spec }, { type: 'customer.update', spec, detail });
  });
}

const sameSpec = (one: Spec, other: Spec | null) => one.version === other?.version && one.size === other.size;

const described = ({ version, size }: Spec) => `${version} ${size}`;

const changeOf = (before: Spec | null, after: Spec): LocalizableText =>
  before
    ? auditText('customer-updated', { before: described(before), after: described(after) })
    : auditText('customer-deployed', { after: described(after) });

async function wantedSpec(deps: ServiceDeps, customer: CustomerRecord, input: UpdateCustomer): Promise<Spec> {
  const found = deployable(customer.product, await deps.catalogue.get(customer.product));
  if ('error' in found) throw invalid([found.error]);
  const chosen = chooseSpec(found.product, {
    version: input.version ?? customer.spec.version,
    size: input.size ?? customer.spec.size,
  });
  if ('errors' in chosen) throw invalid(chosen.errors);
  return chosen.spec;
}

function namesOf({ name, adminEmail: email }: UpdateCustomer): LocalizableText | undefined {
  if (name && email) return auditText('name-and-email', { name, email });
  if (name) return auditText('name', { name });
  return email ? auditText('email', { email }) : undefined;
}

async function rename(deps: ServiceDeps, request: RequestContext, next: CustomerRecord, input: UpdateCustomer) {
  const answer = { customer: next };
  await deps.store.commit([
    { write: 'replace', kind: 'customer', record: next },
    auditChange(deps, {
      actor: request.actor,
      sourceIp: request.sourceIp,
      action: 'customer.rename',
      customer: next.code,
      region: next.region,
      outcome: 'accepted',
      ...detailed(namesOf(input)),
    }),
    ...remembered(request, answer),
  ]);
  return answer;
}

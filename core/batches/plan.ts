import { batchLimits, type NewBatch, typeOf } from '../contract/batch.ts';
import { field } from '../contract/texts/fields.ts';
import { fieldError, invalid, notFound } from '../errors.ts';
import type { Store } from '../ports.ts';
import type { BatchMember, BatchRecord } from '../records/batch.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { ServiceDeps } from '../service.ts';
import { refusalOf, toldBy } from './action.ts';

type Asked = Pick<NewBatch, 'action' | 'customers' | 'filter' | 'input'>;

/** Who a batch would act on, and who would be left out. */
export interface Plan extends Pick<BatchRecord, 'type' | 'input' | 'total' | 'leftOut'> {
  members: BatchMember[];
}

/** How many customers are looked at side by side. */
const atOnce = 50;

/** Looks at every customer that is asked for, and changes nothing. @throws DomainError validation */
export async function planBatch(deps: ServiceDeps, { action, customers, filter, input }: Asked): Promise<Plan> {
  const type = typeOf(action);
  const plan = { type, ...(input && { input }) };
  const members: BatchMember[] = [];
  const found = customers ? named(deps.store, customers) : matching(deps.store, filter ?? {});
  for await (const group of found) {
    members.push(...(await Promise.all(group.map(([code, customer]) => memberOf(deps, plan, code, customer)))));
    if (members.length > batchLimits.customers) {
      throw invalid([fieldError('filter', field('too-many-customers', { max: batchLimits.customers }))]);
    }
  }
  if (members.length === 0) throw invalid([fieldError('filter', field('matches-nobody'))]);
  const leftOut = members.filter(({ outcome }) => outcome === 'left-out').length;
  return { ...plan, total: members.length - leftOut, leftOut, members };
}

type Named = [code: string, customer: CustomerRecord | undefined];

async function* named(store: Store, codes: readonly string[]): AsyncGenerator<Named[]> {
  const each = [...new Set(codes)];
  for (let first = 0; first < each.length; first += atOnce) {
    const group = each.slice(first, first + atOnce);
    yield await Promise.all(group.map(async (code): Promise<Named> => [code, await store.get('customer', { code })]));
  }
}

async function* matching(store: Store, filter: NonNullable<Asked['filter']>): AsyncGenerator<Named[]> {
  const found = await store.matchCustomers(filter);
  yield* named(
    store,
    found.map(({ code }) => code),
  );
}

async function memberOf(
  deps: ServiceDeps,
  action: Pick<BatchRecord, 'type' | 'input'>,
  code: string,
  customer: CustomerRecord | undefined,
): Promise<BatchMember> {
  const refusal = customer ? await refusalOf(deps, action, customer) : toldBy(notFound(`Customer "${code}"`, code));
  if (!refusal) return { customer: code };
  return { customer: code, ...(customer && { name: customer.name }), outcome: 'left-out', refusal };
}

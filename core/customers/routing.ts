import type { PoolRouting, TenantRouting } from '../contract/routing.ts';
import type { Store, TenantParameters } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { PoolRecord } from '../records/pool.ts';
import { tenancyPrefix, tenantTableName } from '../stack-names.ts';
import { tableOfRoute } from '../tenants/parameters.ts';

interface Deps {
  store: Pick<Store, 'listCustomers'>;
  tenantParameters: Pick<TenantParameters, 'list'>;
}

/** What the parameters of one tenant say, by the name below its id. */
type Said = Readonly<Record<string, string>>;

/** Where the data of all tenants of a pool goes, by record and by parameter. */
export async function routingOfPool(deps: Deps, pool: PoolRecord): Promise<PoolRouting> {
  const [customers, said] = await Promise.all([customersOf(deps.store, pool.id), parametersOf(deps, pool)]);
  const known = new Set(customers.map(({ id }) => id));
  const items = [
    ...customers.map((customer) => routingOf(pool, customer, said.get(customer.id))),
    ...[...said].flatMap(([tenantId, parameters]) =>
      known.has(tenantId) ? [] : [ofNobody(pool, tenantId, parameters)],
    ),
  ];
  return { pool: pool.id, tenants: customers.length, disagreements: items.filter((one) => !one.agrees).length, items };
}

/** Where the data of one tenant goes. */
export async function routingOfCustomer(
  deps: Deps,
  pool: PoolRecord,
  customer: CustomerRecord,
): Promise<TenantRouting> {
  const said = await parametersOf(deps, pool, customer.id);
  return routingOf(pool, customer, said.get(customer.id));
}

/** The name of the table, without the fence of a move. */
const tableIn = (said: Said | undefined): string | undefined => {
  const route = said?.['table-name'];
  return route === undefined ? undefined : tableOfRoute(route);
};

const perPage = 100;

async function customersOf(store: Deps['store'], pool: string): Promise<CustomerRecord[]> {
  const found: CustomerRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.listCustomers({ pool, limit: perPage, cursor });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

async function parametersOf({ tenantParameters }: Deps, pool: PoolRecord, tenantId = ''): Promise<Map<string, Said>> {
  const path = `${tenancyPrefix(pool.id)}tenants`;
  const all = await tenantParameters.list(pool.region, tenantId ? `${path}/${tenantId}` : path);
  const found = new Map<string, Record<string, string>>();
  for (const [name, value] of Object.entries(all)) {
    const [id = '', key = ''] = name.slice(path.length + 1).split('/');
    found.set(id, { ...found.get(id), [key]: value });
  }
  return found;
}

function routingOf(pool: PoolRecord, customer: CustomerRecord, said: Said | undefined): TenantRouting {
  const { code, id, cloudType, status, deployed } = customer;
  const isPrivate = cloudType === 'private';
  const expectedTable = isPrivate ? tenantTableName(pool.product, id) : (pool.outputs.TableName ?? null);
  const table = tableIn(said) ?? null;
  const suspended = said?.status === 'suspended';
  const base = { customer: code, tenantId: id, pool: pool.id, cloudType, table, expectedTable, suspended };
  // Its job writes the parameters, or takes them away.
  if (customer.activeOperationId !== null) {
    return { ...base, agrees: true, why: `${code} is ${status}: an operation is in progress.` };
  }
  const problem = deployed === null ? undefined : disagreement(customer, expectedTable, said);
  if (problem) return { ...base, agrees: false, why: problem };
  if (deployed === null) return { ...base, agrees: true, why: `${code} has never been deployed.` };
  return {
    ...base,
    agrees: true,
    why: isPrivate
      ? `${code} is private: its data is in a table of its own.`
      : `${code} is public: its data is in the shared table of pool ${pool.id}.`,
  };
}

function disagreement({ code, status }: CustomerRecord, expected: string | null, said: Said | undefined) {
  const table = tableIn(said);
  if (table === undefined)
    return `The parameter table-name of ${code} is missing: its application refuses all requests.`;
  if (table !== expected) {
    return `The record of ${code} says table ${expected ?? '(none)'}, and the parameter says ${table}.`;
  }
  const wanted = status === 'suspended' ? 'suspended' : 'active';
  return said?.status === wanted || status === 'failed'
    ? undefined
    : `${code} is ${status}, and the parameter status says ${said?.status ?? 'nothing'}.`;
}

const ofNobody = (pool: PoolRecord, tenantId: string, said: Said): TenantRouting => ({
  customer: '',
  tenantId,
  pool: pool.id,
  cloudType: null,
  table: tableIn(said) ?? null,
  expectedTable: null,
  suspended: said.status === 'suspended',
  agrees: false,
  why: `There are parameters of tenant ${tenantId}, but no such customer is in the pool.`,
});

import type { CustomerMap, CustomerState } from '../contract/customer-map.ts';
import { customerState } from '../contract/customer-map.ts';
import type { CustomerBrief } from '../ports/store.ts';

/** More than that are told in groups: nobody finds one square among so many. */
export const mostSquares = 400;

/** The one thing to know of a customer at a glance; the health counts only while the application should run. */
export function stateOf({ status, health }: Pick<CustomerBrief, 'status' | 'health'>): CustomerState {
  switch (status) {
    case 'failed':
      return 'failed';
    case 'suspended':
      return 'suspended';
    case 'online':
    case 'updating':
      if (health === 'down' || health === 'degraded') return health;
      if (status === 'updating') return 'changing';
      return health;
    case 'creating':
    case 'suspending':
    case 'resuming':
    case 'deleting':
      return 'changing';
    default:
      return status satisfies never;
  }
}

const none = () =>
  Object.fromEntries(customerState.options.map((state) => [state, 0])) as Record<CustomerState, number>;

export function mapCustomers(customers: readonly CustomerBrief[], most = mostSquares): CustomerMap {
  const total = customers.length;
  if (total <= most) {
    const items = customers.map((one) => ({ code: one.code, name: one.name, region: one.region, state: stateOf(one) }));
    return { total, items, groups: [] };
  }
  const groups = new Map<string, CustomerMap['groups'][number]>();
  for (const customer of customers) {
    const { product, region } = customer;
    const key = `${region}\n${product}`;
    const group = groups.get(key) ?? { product, region, total: 0, states: none() };
    group.total++;
    group.states[stateOf(customer)]++;
    groups.set(key, group);
  }
  return { total, items: [], groups: [...groups.values()].sort((a, b) => b.total - a.total) };
}

import type { CustomerMap, CustomerState } from '@console/core/contract/customer-map';
import type { Summary } from '@console/core/contract/summary';
import { customersIn } from './state-look.ts';

type Trouble = Extract<CustomerState, 'down' | 'failed' | 'degraded'>;

/** One thing that is wrong. `names`: all it is about, when they are few; `regions`: where, when they are many. */
export interface Issue {
  kind: Trouble | 'region' | 'alerts';
  count: number;
  names: readonly string[];
  regions: readonly string[];
  href: string;
}

/** So many are named. */
const few = 3;

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();

export const countOf = ({ items, groups }: CustomerMap, state: CustomerState): number =>
  items.filter((item) => item.state === state).length + groups.reduce((sum, { states }) => sum + states[state], 0);

function troubled(state: Trouble, map: CustomerMap): Issue {
  const { items, groups } = map;
  const own = items.filter((item) => item.state === state);
  const within = groups.filter(({ states }) => states[state] > 0);
  const count = countOf(map, state);
  const names = count <= few ? own.map(({ name }) => name) : [];
  const regions = names.length > 0 ? [] : unique([...own, ...within].map(({ region }) => region));
  const [only] = own;
  return {
    kind: state,
    count,
    names,
    regions,
    href: count === 1 && only ? `/customers/${only.code}` : customersIn(state),
  };
}

/** What is wrong, the worst first; open alerts only where nothing else tells of them. */
export function issuesOf({ regions, alerts }: Summary, map: CustomerMap): Issue[] {
  const failed = regions.filter(({ status }) => status === 'failed').map(({ name }) => name);
  const region = { kind: 'region', count: failed.length, names: failed, regions: [], href: '/regions' } as const;
  const found = [troubled('down', map), region, troubled('failed', map), troubled('degraded', map)].filter(
    ({ count }) => count > 0,
  );
  if (found.length > 0 || alerts.open === 0) return found;
  return [{ kind: 'alerts', count: alerts.open, names: [], regions: [], href: '/alerts?state=open' }];
}

import { benchAccept } from './accept.ts';
import { benchCustomersPage } from './browser/customers.ts';
import { benchLog } from './browser/log.ts';
import { benchPageLoad } from './browser/page-load.ts';
import { benchScripts } from './browser/scripts.ts';
import { benchBurst } from './burst.ts';
import { benchCreate } from './create.ts';
import { benchList } from './list.ts';
import { benchMove } from './move.ts';
import { benchPools } from './pools.ts';
import { benchStart } from './start.ts';
import type { Figure } from './statistics.ts';
import { benchSteps } from './steps.ts';
import { benchSummary } from './summary.ts';
import { benchSynthesis } from './synthesis.ts';
import { benchTenantTable } from './tenant-table.ts';

interface Part {
  description: string;
  /** Measures `runs` times, where it makes sense to repeat it. */
  measure: (runs: number) => Promise<Figure[]>;
}

/** What `npm run bench` measures, in this order, by name. */
export const parts: Record<string, Part> = {
  start: { description: 'start time and memory of npm start', measure: benchStart },
  create: { description: 'creation of customers, one by one and several at once', measure: benchCreate },
  burst: { description: '200 customers that are created at once', measure: benchBurst },
  accept: { description: 'CPU time of the API for new customers', measure: benchAccept },
  pools: { description: 'public customers of a pool, one by one and 1,000 of them', measure: benchPools },
  synthesis: {
    description: "synthesis of a customer's template, with one and with many customers",
    measure: benchSynthesis,
  },
  list: { description: 'list of many customers in the API', measure: benchList },
  summary: { description: 'summary of many customers in the API', measure: benchSummary },
  customers: { description: 'the page of 10,000 customers and its filter in a browser', measure: benchCustomersPage },
  'page-load': { description: 'long tasks and layout shifts while the main pages load', measure: benchPageLoad },
  log: { description: 'following, scrolling and searching a live log of 100,000 lines', measure: benchLog },
  'tenant-table': { description: 'what TenantTable adds to a get of DynamoDB', measure: benchTenantTable },
  move: { description: 'move of 100,000 items of a tenant while they are written to', measure: benchMove },
  steps: { description: 'each step of the ladder: a long list, and 200 tenants at once', measure: benchSteps },
  scripts: { description: 'size of the JavaScript of each page, gzipped', measure: benchScripts },
};

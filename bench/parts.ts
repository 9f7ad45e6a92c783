import { benchCalm } from './browser/calm.ts';
import { benchCustomersPage } from './browser/customers.ts';
import { benchLog } from './browser/log.ts';
import { benchScripts } from './browser/scripts.ts';
import { benchCreate } from './create.ts';
import { benchList } from './list.ts';
import { benchStart } from './start.ts';
import type { Figure } from './statistics.ts';
import { benchSummary } from './summary.ts';
import { benchSynthesis } from './synthesis.ts';

interface Part {
  what: string;
  /** Figures of as many runs, where a run is worth repeating. */
  measure: (runs: number) => Promise<Figure[]>;
}

/** What is measured, in this order: by the names that `npm run bench -- <name>` takes. */
export const parts: Record<string, Part> = {
  start: { what: 'npm start, and the memory of all that it starts', measure: benchStart },
  create: { what: 'customers made, alone and among others', measure: benchCreate },
  synthesis: { what: "one customer's templates, of one customer and of many", measure: benchSynthesis },
  list: { what: "the API's list of many customers", measure: benchList },
  summary: { what: "the API's summary of many customers", measure: benchSummary },
  customers: { what: 'the page of 1,000 customers and its filter, in a browser', measure: benchCustomersPage },
  calm: { what: 'long tasks and layout shifts of the main pages', measure: benchCalm },
  log: { what: 'a live log of 100,000 lines, followed, scrolled and searched', measure: benchLog },
  scripts: { what: 'JavaScript of each page, gzipped', measure: benchScripts },
};

import { describe } from 'vitest';
import type { MakeStore } from './make-store.ts';
import { alertListContract } from './store-alerts.ts';
import { auditListContract } from './store-audit.ts';
import { batchListContract } from './store-batches.ts';
import { commitContract } from './store-commit.ts';
import { countContract } from './store-count.ts';
import { customerSearchContract } from './store-customer-search.ts';
import { customerListContract } from './store-customers.ts';
import { operationListContract } from './store-operations.ts';
import { smallListContract } from './store-small-lists.ts';
import { tallyContract } from './store-tallies.ts';

/** What every store does. */
export function storeContract(name: string, makeStore: MakeStore): void {
  describe(`store contract: ${name}`, () => {
    commitContract(makeStore);
    batchListContract(makeStore);
    countContract(makeStore);
    customerListContract(makeStore);
    customerSearchContract(makeStore);
    operationListContract(makeStore);
    alertListContract(makeStore);
    auditListContract(makeStore);
    smallListContract(makeStore);
    tallyContract(makeStore);
  });
}

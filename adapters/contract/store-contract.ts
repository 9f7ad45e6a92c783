import type { Store } from '@console/core/ports';
import { describe } from 'vitest';
import { auditListContract } from './store-audit.ts';
import { commitContract } from './store-commit.ts';
import { customerListContract } from './store-customers.ts';
import { operationListContract } from './store-operations.ts';
import { smallListContract } from './store-small-lists.ts';

/** Makes a store that holds nothing. */
export type MakeStore = () => Promise<Store> | Store;

/** What every store does. */
export function storeContract(name: string, makeStore: MakeStore): void {
  describe(`store contract: ${name}`, () => {
    commitContract(makeStore);
    customerListContract(makeStore);
    operationListContract(makeStore);
    auditListContract(makeStore);
    smallListContract(makeStore);
  });
}

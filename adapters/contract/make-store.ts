import type { Store } from '@console/core/ports';

/** Makes a store that holds nothing. */
export type MakeStore = () => Promise<Store> | Store;

import type { FunctionsProduct } from '@console/core/products/model';

/** One of the functions of a definition. */
export type DefinedFunction = FunctionsProduct['functions'][number];

export type DefinedTable = NonNullable<FunctionsProduct['table']>;

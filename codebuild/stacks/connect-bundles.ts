import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createKeptBundles } from '@console/adapters/kept-bundles/bundles';
import { createShippedBundles } from '@console/adapters/kept-bundles/shipped-bundles';
import type { Bundles } from '@console/core/ports';
import { isOnOneMachine, type JobEnvironment } from '../environment.ts';

/** Built on one machine; on AWS they were built with the console. */
export function bundlesOf(env: JobEnvironment, log: (line: string) => void): Bundles {
  const productsDir = env.PRODUCTS_DIR;
  if (isOnOneMachine(env)) return createKeptBundles({ productsDir, dataDir: env.DATA_DIR, log });
  return createShippedBundles({ productsDir, catalogue: createFolderCatalogue({ dir: productsDir, mode: 'aws' }) });
}

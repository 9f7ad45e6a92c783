import { fileURLToPath } from 'node:url';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import type { QuotaNumbers } from '@console/core/contract/quota';
import { logger } from './runtime.ts';

/** What requests for operations need besides the ports that every function uses. The products are beside the bundle. */
export const batchPorts = (quotas: QuotaNumbers) => ({
  catalogue: createFolderCatalogue({ dir: fileURLToPath(new URL('products', import.meta.url)), mode: 'aws' }),
  quotas,
  onBatchError: (error: unknown, { id }: { id: string }) =>
    logger.error(`Batch ${id} was not advanced`, error instanceof Error ? error : new Error(String(error))),
});

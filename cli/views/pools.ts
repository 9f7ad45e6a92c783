import type { Pool } from '@console/core/contract/pool';
import type { Cell, Columns } from '../output/table.ts';

export const poolColumns: Columns<Pool> = {
  ID: (p) => p.id,
  VERSION: (p) => p.deployed?.version ?? p.version,
  STATUS: (p) => p.status,
  CUSTOMERS: (p) => String(p.customers),
  HOST: (p) => p.host,
  OPERATION: (p) => p.activeOperationId,
};

export const poolFields = (p: Pool): Record<string, Cell> => ({
  Pool: p.id,
  Product: p.product,
  Region: p.region,
  Host: p.host,
  Wanted: p.version,
  Deployed: p.deployed?.version ?? 'nothing yet',
  Status: p.status,
  Customers: String(p.customers),
  ...p.outputs,
  Operation: p.activeOperationId,
  Created: `${p.createdAt} by ${p.createdBy}`,
  Updated: p.updatedAt,
});

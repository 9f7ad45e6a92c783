import type { Account } from '@console/core/contract/account';
import type { Cell, Columns } from '../output/table.ts';

export const accountColumns: Columns<Account> = {
  ID: (a) => a.id,
  NAME: (a) => a.name,
  CLOUD: (a) => a.cloudType,
  STATUS: (a) => a.provisioningStatus,
  TABLE: (a) => a.tableName,
  URL: (a) => a.url,
};

export const accountFields = (a: Account): Record<string, Cell> => ({
  Account: a.id,
  Name: a.name,
  Customer: a.code,
  Product: a.product,
  Region: a.region,
  'Cloud type': a.cloudType,
  Table: a.tableName,
  Status: a.provisioningStatus,
  ...(a.error && { Error: a.error.message }),
  URL: a.url,
  'Master account': a.masterAccountName,
  'Technical user': a.technicalUser?.email ?? null,
  Licenses: String(a.licenses.length),
  Operation: a.operationId,
});

import type { Customer } from '../contract/customer.ts';
import type { CustomerRecord } from '../records/customer.ts';

/** A customer as the API shows it. */
export function customerView(record: CustomerRecord, known: { url: string; monthlyUsd: number | null }): Customer {
  return {
    id: record.id,
    code: record.code,
    name: record.name,
    product: record.product,
    spec: record.spec,
    deployed: record.deployed,
    region: record.region,
    url: known.url,
    adminEmail: record.adminEmail,
    status: record.status,
    health: record.health,
    activeOperationId: record.activeOperationId,
    lastOperationId: record.lastOperationId,
    createdAt: record.createdAt,
    createdBy: record.createdBy,
    updatedAt: record.updatedAt,
    monthlyUsd: known.monthlyUsd,
  };
}

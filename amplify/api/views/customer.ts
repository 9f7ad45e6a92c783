import type { Customer } from '@console/core/contract/customer';
import { customerMonthlyUsd } from '@console/core/costs/customer';
import { customerView } from '@console/core/customers/view';
import type { CustomerRecord } from '@console/core/records/customer';
import type { ApiDeps } from '../deps.ts';

/** A customer in one of these pays for no tasks. */
export const withoutTasks: readonly string[] = ['suspending', 'suspended'];

/** Shows customers, with their address and what they cost; a product that is gone has no price. */
export async function loadCustomerView({
  catalogue,
  settings,
}: ApiDeps): Promise<(record: CustomerRecord) => Customer> {
  const products = new Map((await catalogue.list()).map((entry) => [entry.id, entry.product]));
  return (record) => {
    const product = products.get(record.product);
    const suspended = withoutTasks.includes(record.status);
    return customerView(record, {
      url: settings.applicationUrl(record.code),
      monthlyUsd: product ? customerMonthlyUsd(product, record.spec.size, record.region, { suspended }) : null,
    });
  };
}

import type { CustomerStackProps } from '@console/cluster-cdk/customer-props';
import { parseRegionOutputs } from '@console/cluster-cdk/shared-outputs';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { isSuspending, releaseOf } from '@console/core/customers/transitions';
import { chooseSpec, deployable } from '@console/core/products/choose';
import type { Product } from '@console/core/products/model';
import type { CustomerRecord } from '@console/core/records/customer';
import type { RegionRecord } from '@console/core/records/region';
import { JobFailed } from './job-error.ts';
import type { Run } from './run.ts';

export interface Subject {
  customer: CustomerRecord;
  region: RegionRecord;
}

/** The customer of the operation, and its region, as they are in the table now. */
export async function loadSubject({ deps, operation }: Run): Promise<Subject> {
  const code = operation.customer ?? '';
  const customer = await deps.store.get('customer', { code });
  const region = customer && (await deps.store.get('region', { code: customer.region }));
  if (customer?.id === operation.customerId && region) return { customer, region };
  throw new JobFailed({
    code: 'not-found',
    reason: reason('customer-missing', { customer: code }),
    hint: hint('customer-gone'),
  });
}

/** The product and the spec of the operation, checked anew: the catalogue may have changed since the request. */
export async function loadProduct({ deps, operation }: Run, customer: CustomerRecord): Promise<Product> {
  const found = deployable(customer.product, await deps.catalogue.get(customer.product));
  if ('error' in found) throw invalidProduct(found.error.message);
  const chosen = chooseSpec(found.product, operation.spec ?? customer.spec);
  if ('errors' in chosen) throw invalidProduct(chosen.errors.map((error) => error.message).join('; '));
  return found.product;
}

const invalidProduct = (reason: string) => new JobFailed({ code: 'validation', reason, hint: hint('mend-product') });

/** Props of the stack that the operation is to bring about. @throws DomainError when the region's stack is incomplete */
export function customerStackProps(
  { deps: { settings }, operation }: Run,
  { customer, region }: Subject,
  product: Product,
): CustomerStackProps {
  const { version, size } = operation.spec ?? customer.spec;
  const { id, code, name, adminEmail } = customer;
  return {
    account: settings.account,
    region: customer.region,
    domainName: settings.domainName,
    customer: { id, code, name, adminEmail, url: settings.applicationUrl(code) },
    product,
    version,
    size,
    suspended: isSuspending(operation),
    release: releaseOf(customer, operation),
    slot: customer.slot,
    shared: parseRegionOutputs(region.outputs),
  };
}

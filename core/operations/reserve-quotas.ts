import type { Change } from '../ports.ts';
import type { CloudType } from '../products/model.ts';
import { quotaContext, usageOfCustomer } from '../quotas/context.ts';
import { countIn } from '../quotas/count-in-region.ts';
import { reservation } from '../quotas/reserve.ts';
import { minus } from '../quotas/usage.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { ServiceDeps } from '../service.ts';
import { cloudTypeAfter, desiredState } from '../subjects/customer.ts';
import type { Subject } from '../subjects/subject.ts';

/**
 * Takes what a customer uses more of its region's quotas once `operation` has succeeded, such as the vCPUs of one that
 * resumes. `subject`: as it is before the operation.
 * @throws DomainError quota-exceeded
 */
export async function reserveQuotas(
  deps: ServiceDeps,
  subject: Subject,
  operation: OperationRecord,
): Promise<Change[]> {
  if (subject.kind !== 'customer') return [];
  const customer = subject.record;
  const context = await quotaContext(deps);
  if (context === undefined) return [];
  const region = await deps.store.get('region', { code: customer.region });
  if (region === undefined) return [];
  const { spec, stopped } = desiredState(customer, operation);
  const usage = (size: string, cloudType: CloudType, suspended: boolean) =>
    usageOfCustomer(context, { product: customer.product, size, cloudType }, { suspended });
  const { cloudType } = customer;
  const before = usage((customer.deployed ?? customer.spec).size, cloudType, customer.status === 'suspended');
  const after = usage(spec.size, cloudTypeAfter(customer, operation), stopped);
  const more = minus(after, before);
  if (Object.values(more).every((number) => number <= 0)) return [];
  const reserved = reservation(region, context, customer.code, more, after);
  return [countIn(region, { reserved, each: after })];
}

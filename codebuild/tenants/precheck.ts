import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import { DomainError } from '@console/core/errors';
import { tenantUsage } from '@console/core/quotas/functions-usage';
import { exceededQuota } from '@console/core/quotas/room';
import { quotas } from '@console/core/quotas/table';
import { tenantPath } from '@console/core/tenants/parameters';
import { JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';
import { poolOutput, type TenantSubject } from './load-tenant.ts';

/** Finds before anything is created what would fail later. @throws JobFailed */
export async function precheck(run: Run, subject: TenantSubject): Promise<void> {
  const { customer, product, pool, region } = subject;
  run.progress.begin(step('checking-pool'));
  if (!product.cloudTypes.includes(customer.cloudType)) {
    throw new JobFailed({
      code: 'validation',
      reason: reason('cloud-type-not-offered', { product: product.name, cloudType: customer.cloudType }),
      hint: hint('choose-cloud-type'),
    });
  }
  const taken = tenantUsage(product, customer.cloudType, run.deps.settings.accountParameters);
  const exceeded = exceededQuota(region, taken);
  if (exceeded) {
    const { id, used, value } = exceeded;
    throw new JobFailed({
      code: 'quota-exceeded',
      reason: reason('no-room', { region: region.code, quota: quotas[id].name, used, value }),
      hint: hint('request-quota'),
    });
  }
  if (product.users) poolOutput(subject, 'UserPoolId');
  if (product.table) poolOutput(subject, 'TableName');
  const prefix = poolOutput(subject, 'ParameterPrefix');
  try {
    await run.deps.tenants.parameters.get(pool.region, `${tenantPath(prefix, customer.id)}/status`);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'access-denied') throw error;
    throw new JobFailed({
      code: 'access-denied',
      reason: reason('tenancy-denied', { region: pool.region, reason: error.message }),
      hint: hint('update-roles'),
    });
  }
}

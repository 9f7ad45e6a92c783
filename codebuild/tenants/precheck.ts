import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import { DomainError } from '@console/core/errors';
import { tenantPath } from '@console/core/tenants/parameters';
import { JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';
import { poolOutput, type TenantSubject } from './load-tenant.ts';

/** Finds before anything is created what would fail later. @throws JobFailed */
export async function precheck(run: Run, subject: TenantSubject): Promise<void> {
  const { customer, product, pool } = subject;
  run.progress.begin(step('checking-pool'));
  if (!product.cloudTypes.includes(customer.cloudType)) {
    throw new JobFailed({
      code: 'validation',
      reason: reason('cloud-type-not-offered', { product: product.name, cloudType: customer.cloudType }),
      hint: hint('choose-cloud-type'),
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

import { formerTechnicalUsers } from '@console/core/accounts/technical-user';
import { step } from '@console/core/contract/texts/steps';
import type { UserPoolRef } from '@console/core/ports';
import { trustIssuer } from '../pools/issuers.ts';
import type { Run } from '../run.ts';
import { poolOutput, type TenantSubject } from './load-tenant.ts';
import { tenantStackRef } from './tenant-table.ts';

/** Where the people of the tenant are; undefined for a product without any. */
export async function userPoolOf({ deps }: Run, subject: TenantSubject): Promise<UserPoolRef | undefined> {
  const { product, customer, pool } = subject;
  if (!product.users) return undefined;
  if (product.users === 'own' && customer.cloudType === 'private') {
    const own = (await deps.stacks.describe(tenantStackRef(customer)))?.outputs.UserPoolId;
    if (own) return { region: pool.region, userPoolId: own };
  }
  return { region: pool.region, userPoolId: poolOutput(subject, 'UserPoolId') };
}

/**
 * Invites the customer's administrator, who is the technical user of an account, unless that was done before. `earlier`:
 * whom this job has invited already, in whose place another one was named meanwhile. Answers who is invited.
 */
export async function inviteAdministrator(
  run: Run,
  subject: TenantSubject,
  earlier?: string,
): Promise<string | undefined> {
  const userPool = await userPoolOf(run, subject);
  if (!userPool) return undefined;
  const { deps, progress } = run;
  const { adminEmail, code, id } = (await deps.store.findCustomer(subject.customer.id)) ?? subject.customer;
  const email = adminEmail.toLowerCase();
  if (email === earlier || email === '') return earlier;
  const of = { tenantId: id, code };
  progress.begin(step('inviting-administrator'));
  await deps.tenants.users.create(userPool, { ...of, email, role: 'admin' });
  deps.log('The first administrator is invited.');
  const former = [...formerTechnicalUsers(run.operation), ...(earlier === undefined ? [] : [earlier])];
  for (const one of new Set(former.map((address) => address.toLowerCase()))) {
    if (one !== email) await deps.tenants.users.remove(userPool, { ...of, email: one });
  }
  return email;
}

/** Lets the functions of the pool take the tokens of the tenant's own user pool, if it has one. */
export async function trustOwnUsers(run: Run, { product, customer, pool }: TenantSubject): Promise<void> {
  if (product.users !== 'own' || customer.cloudType !== 'private') return;
  const outputs = (await run.deps.stacks.describe(tenantStackRef(customer)))?.outputs ?? {};
  const { UserPoolIssuer: issuer, UserPoolClientId: clientId } = outputs;
  if (issuer && clientId) await trustIssuer(run, pool, customer.id, { issuer, clientId });
}

/** Removes everybody of the tenant. */
export async function removePeople(run: Run, subject: TenantSubject): Promise<number> {
  const userPool = await userPoolOf(run, subject);
  if (!userPool) return 0;
  run.progress.begin(step('removing-people'));
  return run.deps.tenants.users.removeAll(userPool, subject.customer.id);
}

import { z } from 'zod';
import { customerBlocker } from '../contract/operations/start-blocker.ts';
import { deploymentOfCustomer, hasInvitations } from '../customers/invite-first-person.ts';
import { blocked } from '../errors.ts';
import type { Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';

/** What an update has to know, besides the account, of the people who sign in. */
const signInChange = z.object({
  /** Addresses of technical users that the account had before. */
  formerTechnicalUsers: z.array(z.string()).default([]),
});
type SignInChange = z.infer<typeof signInChange>;

export const formerTechnicalUsers = ({ input }: Pick<OperationRecord, 'input'>): string[] =>
  signInChange.parse(input ?? {}).formerTechnicalUsers;

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/**
 * What is to be done for the technical user with this address to sign in; undefined when there is nothing to do. An
 * account that is not provisioned yet invites whom it names by then.
 * @throws DomainError why that is not possible now
 */
export async function changedSignIn(
  store: Pick<Store, 'get'>,
  customer: CustomerRecord,
  email: string | undefined,
): Promise<SignInChange | undefined> {
  if (email === undefined || customer.pool === null || customer.deployed === null) return undefined;
  const former = customer.account?.technicalUser?.email;
  if (isSame(email, customer.adminEmail) && isSame(email, former ?? email)) return undefined;
  const pool = await store.get('pool', { id: customer.pool });
  const deployment = await deploymentOfCustomer(store, customer, pool);
  if (!deployment || !hasInvitations(deployment)) return undefined;
  const blocker = customerBlocker('customer.update', customer);
  if (blocker) throw blocked(blocker);
  const last = await store.get('operation', { id: customer.lastOperationId });
  const left = last && last.status !== 'succeeded' ? formerTechnicalUsers(last) : [];
  return { formerTechnicalUsers: former === undefined ? left : [...left, former] };
}

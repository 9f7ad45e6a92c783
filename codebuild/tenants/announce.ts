import type { AccountEvent, AccountEventType } from '@console/core/ports';
import { accountStatusParameters, type ProvisioningStatus } from '@console/core/tenants/parameters';
import { NeedsBuild } from '../job-error.ts';
import type { Run } from '../run.ts';
import type { TenantSubject } from './load-tenant.ts';

type Told = Pick<TenantSubject, 'customer'>;

interface More {
  tableName?: string;
  error?: string;
}

/** What is to be told to other systems. */
export function eventOf(
  { deps, operation }: Run,
  { customer }: Told,
  type: AccountEventType,
  more: More = {},
): AccountEvent {
  const { id, name, cloudType, product, region } = customer;
  return {
    type,
    time: deps.clock.now().toISOString(),
    detail: {
      eventId: `${operation.id}.${type.split(' ').at(-1)?.toLowerCase()}`,
      accountId: id,
      name,
      cloudType,
      product,
      region,
      operationId: operation.id,
      tableName: more.tableName ?? null,
      ...(more.error !== undefined && { error: more.error }),
    },
  };
}

/** Puts an event on the bus of accounts. */
export async function announce(run: Run, subject: Told, type: AccountEventType, more: More = {}): Promise<void> {
  await run.deps.tenants.events.publish(eventOf(run, subject, type, more));
}

/** Tells a failure of the work, which goes on failing: with an event, and in the tree of the account. */
export async function announceFailure(run: Run, subject: Told, type: AccountEventType, error: unknown): Promise<void> {
  if (run.watch.claimLost || error instanceof NeedsBuild) return;
  const message = error instanceof Error ? error.message : String(error);
  const told = Promise.all([
    announce(run, subject, type, { error: message }),
    tellStatus(run, subject, 'failed', message),
  ]);
  await told.catch((again: Error) => run.deps.log(`The failure could not be told to other systems: ${again.message}`));
}

/** In the tree of the account. Public accounts have none where parameters are to be saved. */
export async function tellStatus(
  { deps }: Run,
  { customer }: Told,
  status: ProvisioningStatus,
  error?: string,
): Promise<void> {
  if (!hasTree(deps.settings, customer)) return;
  await deps.tenants.parameters.put(customer.region, accountStatusParameters(customer.id, status, error));
}

export const hasTree = ({ accountParameters }: Run['deps']['settings'], { cloudType }: Told['customer']): boolean =>
  accountParameters === 'all' || cloudType === 'private';

import { TenancyError } from '@console/tenancy';
import type { ListRole } from '../../step02-pool/lists/memberships.ts';
import type { NewInvitation } from './model.ts';

type Body = Record<string, unknown>;

const invalid = (message: string) => new TenancyError('INVALID_INPUT', message);

const days = { least: 1, most: 30, usual: 7 };

/** An address as it is compared: people sign in without regard to case. @throws TenancyError INVALID_INPUT */
export function addressOf(value: unknown): string {
  const address = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (address.length > 254 || !/^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u.test(address))
    throw invalid('"email" must be an e-mail address.');
  return address;
}

/** @throws TenancyError INVALID_INPUT */
export function roleOf({ role }: Body): ListRole {
  if (role === 'reader' || role === 'writer' || role === 'owner') return role;
  throw invalid('"role" must be "reader", "writer" or "owner".');
}

/** @throws TenancyError INVALID_INPUT */
export function invitationOf(body: Body): NewInvitation {
  const role = roleOf(body);
  if (role === 'owner') throw invalid('Invite a reader or a writer: who has joined can become the owner.');
  const { days: length = days.usual } = body;
  if (typeof length !== 'number' || !Number.isInteger(length) || length < days.least || length > days.most)
    throw invalid(`"days" must be a whole number from ${days.least} to ${days.most}.`);
  return { email: addressOf(body.email), role, days: length };
}

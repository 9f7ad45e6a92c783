import { TenancyError } from '@console/tenancy';
import { TableOfItems } from '../../step00-single-tenant/lists/table-of-items.ts';
import { memberships, own } from '../../step02-pool/handlers/services.ts';
import { type ClaimsEvent, claimsOf, withClaims } from '../../step03-sharing/handlers/claims.ts';
import { Choices } from '../lists/choices.ts';

const choices = new Choices(new TableOfItems(own, process.env.TABLE_NAME ?? ''));

/** The list that somebody has chosen, as long as it is one of theirs. */
async function listOf(person: string | undefined): Promise<Record<string, string>> {
  const list = person && (await choices.of(person));
  if (!person || !list) return {};
  try {
    await memberships.find(person, list);
    return { list };
  } catch (error) {
    if (error instanceof TenancyError && error.errorType === 'NOT_FOUND') return {};
    throw error;
  }
}

export const handler = async <E extends ClaimsEvent>(event: E): Promise<E> =>
  withClaims(event, { ...claimsOf(event), ...(await listOf(event.request.userAttributes.sub)) });

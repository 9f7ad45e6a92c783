import { requireTenantId } from '../context/tenant-id.ts';
import { TenancyError } from '../errors.ts';

/** The limits of DynamoDB. */
const longest = { PK: 2_048, SK: 1_024 } as const;

const kindPattern = /^[A-Z][A-Z0-9_-]{0,39}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const control = /[\u0000-\u001f\u007f]/;

const invalid = (message: string) => new TenancyError('INVALID_KEY', message);

function kindOf(kind: string): string {
  if (!kindPattern.test(kind)) throw invalid(`The kind "${kind}" must be upper-case letters, digits, "_" and "-".`);
  return kind;
}

/** One part of a key. The separator of keys is escaped, so that no value can pretend to be two parts. */
function part(name: string, value: string): string {
  if (typeof value !== 'string' || value === '') throw invalid(`${name} must be a text that is not empty.`);
  if (control.test(value)) throw invalid(`${name} must hold no control characters.`);
  return value.replace(/[%#]/g, (character) => (character === '%' ? '%25' : '%23'));
}

export const unescaped = (value: string): string => value.replace(/%2[35]/g, (found) => (found === '%25' ? '%' : '#'));

export function notTooLong(name: keyof typeof longest, key: string): string {
  if (Buffer.byteLength(key) <= longest[name]) return key;
  throw invalid(`The key of an item is too long: at most ${longest[name]} bytes.`);
}

const tenantPrefix = (tenantId: string) => `TENANT#${requireTenantId(tenantId)}`;

/**
 * The keys of the tables of a pool. All partition keys of a tenant's items, also those of the indexes, begin with
 * `TENANT#<tenantId>`, which is what the tenant access role lets a session reach.
 */
export const keys = {
  /** Items of the tenant as a whole: `TENANT#<tenantId>`. */
  tenant: tenantPrefix,
  /** Items of one user: `TENANT#<tenantId>#USER#<userId>`. */
  user: (tenantId: string, userId: string) =>
    notTooLong('PK', `${tenantPrefix(tenantId)}#USER#${part('The user id', userId)}`),
  /** The sort key: `<KIND>#<id>`. */
  sort: (kind: string, id: string) => notTooLong('SK', `${kindOf(kind)}#${part('The id', id)}`),
  /** What all sort keys of a kind begin with. */
  kind: (kind: string) => `${kindOf(kind)}#`,
  /** Index 1: all items of a kind. */
  byKind: (tenantId: string, kind: string) => `${tenantPrefix(tenantId)}#KIND#${kindOf(kind)}`,
  /** Index 2: all items with the same parent. */
  byParent: (tenantId: string, parent: string) =>
    notTooLong('PK', `${tenantPrefix(tenantId)}#PARENT#${part('The parent', parent)}`),
  /** Index 3: all items of a kind in one status, by date. */
  byStatus: (tenantId: string, kind: string, status: string) =>
    notTooLong('PK', `${tenantPrefix(tenantId)}#STATUS#${kindOf(kind)}#${part('The status', status)}`),
  /** What a move keeps beside the items that it moves: `TENANT#<tenantId>#MOVE#<fence>#<post>`. */
  move: (tenantId: string, fence: string, post: number) => `${tenantPrefix(tenantId)}#MOVE#${fence}#${post}`,
  fencePost: 'FENCE',
  journal: 'JOURNAL#',
  /** The items of an account. They are the platform's: a tenant's session does not reach them. */
  account: {
    partition: (accountId: string) => `ACCOUNT#${part('The account', accountId)}`,
    metadata: 'METADATA',
    address: (id: string) => `ADDRESS#${part('The address', id)}`,
    technicalUser: (id: string) => `TECH_USER#${part('The technical user', id)}`,
    license: (id: string) => `LICENSE#${part('The license', id)}`,
  },
  /** The usage of a tenant on a day (`2026-11-28`), in the table of the meter. */
  usage: (tenantId: string, day: string) => `${tenantPrefix(tenantId)}#DAY#${day}`,
} as const;

/** Whether a partition key of a table or an index is one of this tenant's. */
export const isOfTenant = (tenantId: string, partition: unknown): boolean =>
  typeof partition === 'string' &&
  (partition === tenantPrefix(tenantId) || partition.startsWith(`${tenantPrefix(tenantId)}#`));

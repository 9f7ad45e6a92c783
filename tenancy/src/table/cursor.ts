import { TenancyError } from '../errors.ts';
import { isOfTenant } from './keys.ts';

/** The name of an index is also what its keys begin with. */
export type CursorIndex = 'GSI1' | 'GSI2' | 'GSI3';
type Key = Record<string, string>;

export const writeCursor = (key: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

const isText = (value: unknown): value is string => typeof value === 'string';

function parsed(cursor: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/**
 * Where a query goes on. A cursor comes from the caller: it has to lie in the partition of the query, on items of the tenant.
 * @throws TenancyError INVALID_CURSOR
 */
export function readCursor(tenantId: string, partition: string, index: CursorIndex | undefined, cursor: string): Key {
  const key = parsed(cursor);
  const names = ['PK', 'SK', ...(index ? [`${index}PK`, `${index}SK`] : [])];
  const isComplete = Object.keys(key).length === names.length && names.every((name) => isText(key[name]));
  const isOwn = isOfTenant(tenantId, key.PK) && key[`${index ?? ''}PK`] === partition;
  if (!isComplete || !isOwn) throw new TenancyError('INVALID_CURSOR', 'The cursor is not one of this list.');
  return Object.fromEntries(names.map((name) => [name, String(key[name])]));
}

import { invalid } from '@console/core/errors';

const format = /^[A-Za-z0-9_-]{1,2048}$/;

const foreign = () =>
  invalid([{ path: 'cursor', message: 'was not issued by this API. Leave it out to start at the first page' }]);

/** An opaque cursor for the records after `after` in the list `list`. */
export const encodeCursor = (list: string, after: string): string =>
  Buffer.from(JSON.stringify([list, after])).toString('base64url');

/**
 * The `after` of a cursor.
 * @throws DomainError validation at path `cursor`, also for a cursor of another list
 */
export function decodeCursor(list: string, cursor: string | undefined, valid: RegExp): string | undefined {
  if (cursor === undefined) return undefined;
  if (!format.test(cursor)) throw foreign();
  const after = afterIn(list, Buffer.from(cursor, 'base64url').toString());
  if (after === undefined || !valid.test(after) || encodeCursor(list, after) !== cursor) throw foreign();
  return after;
}

function afterIn(list: string, text: string): string | undefined {
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts) || parts.length !== 2 || parts[0] !== list) return undefined;
    return typeof parts[1] === 'string' ? parts[1] : undefined;
  } catch {
    return undefined;
  }
}

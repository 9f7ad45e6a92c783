import { TenancyError } from '../errors.ts';
import { keys, unescaped } from './keys.ts';

/** Names an item of a tenant. The library makes the key of it. */
export interface ItemRef {
  /** Such as `INVOICE`. */
  kind: string;
  id: string;
  /** Whose it is; without one it is the tenant's as a whole. */
  user?: string;
}

/** Where an item is found in the indexes, beside its kind. */
export interface Placement {
  /** Its place among the items of its kind in index 1. @default the id */
  order?: string;
  /** Puts it into index 2. */
  parent?: string;
  /** Puts it into index 3, together with `date`. */
  status?: string;
  /** ISO 8601. */
  date?: string;
}

export type Attributes = Record<string, unknown>;

export interface Item<A extends Attributes = Attributes> extends ItemRef {
  attributes: A;
}

export const indexKeys = ['GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK', 'GSI3PK', 'GSI3SK'] as const;
/** When the item was last written: microseconds since 1970, never the same twice in a process. */
export const revision = '_revision';
const reserved = new Set<string>(['PK', 'SK', ...indexKeys, revision]);

export function checkAttributes(attributes: Iterable<string>): void {
  for (const name of attributes) {
    if (!reserved.has(name)) continue;
    throw new TenancyError('INVALID_INPUT', `"${name}" is the name of a key: an application cannot set it.`);
  }
}

export const primaryKey = (tenantId: string, { kind, id, user }: ItemRef) => ({
  PK: user === undefined ? keys.tenant(tenantId) : keys.user(tenantId, user),
  SK: keys.sort(kind, id),
});

const notEmpty = (name: string, value: string): string => {
  if (value === '') throw new TenancyError('INVALID_KEY', `${name} must not be empty.`);
  return value;
};

/** The attributes of the indexes that a placement names. */
export function placed(tenantId: string, { kind, id }: ItemRef, placement: Placement): Record<string, string> {
  const { order, parent, status, date } = placement;
  return {
    ...(order !== undefined && { GSI1SK: notEmpty('The order', order) }),
    ...(parent !== undefined && { GSI2PK: keys.byParent(tenantId, parent), GSI2SK: keys.sort(kind, id) }),
    ...(status !== undefined && { GSI3PK: keys.byStatus(tenantId, kind, status) }),
    ...(date !== undefined && { GSI3SK: notEmpty('The date', date) }),
  };
}

export function newItem(tenantId: string, ref: ItemRef, attributes: Attributes, placement: Placement): Attributes {
  checkAttributes(Object.keys(attributes));
  if ((placement.status === undefined) !== (placement.date === undefined)) {
    throw new TenancyError(
      'INVALID_KEY',
      'Specify both a status and a date, or neither: items are listed by status in the order of their dates.',
    );
  }
  return {
    ...attributes,
    ...primaryKey(tenantId, ref),
    GSI1PK: keys.byKind(tenantId, ref.kind),
    GSI1SK: ref.id,
    ...placed(tenantId, ref, placement),
  };
}

/** An item as an application sees it, without the keys. */
export function itemOf<A extends Attributes>(stored: Attributes): Item<A> {
  const [, , , user] = String(stored.PK).split('#');
  const [kind = '', id = ''] = String(stored.SK).split('#');
  const attributes = Object.fromEntries(Object.entries(stored).filter(([name]) => !reserved.has(name)));
  return {
    kind,
    id: unescaped(id),
    ...(user === undefined ? {} : { user: unescaped(user) }),
    attributes: attributes as A,
  };
}

/** What the ElectroDB entities have in common. */
export const modelOf = <E extends string>(entity: E) => ({ entity, version: '1', service: 'console' }) as const;

/** The attribute `entity` is the kind of the record, for consumers of the stream. */
export const identifiers = { identifiers: { entity: 'entity', version: 'entityVersion' } };

export const text = { type: 'string', required: true } as const;
export const optionalText = { type: 'string' } as const;
export const number = { type: 'number', required: true } as const;
export const optionalNumber = { type: 'number' } as const;

/** A key attribute, made of these attributes of the record. It keeps their case. */
export const key = <const F extends string, const C extends readonly string[]>(
  field: F,
  template: string,
  ...composite: C
) => ({ field, template, composite, casing: 'none' }) as const;

/** Seconds of the epoch, for the table's time to live. */
export const timeToLive = (expiresAt: string | null): { ttl?: number } =>
  expiresAt === null ? {} : { ttl: Math.ceil(Date.parse(expiresAt) / 1000) };

/** ElectroDB requires every part of an index key: with '' an item is not in the index by customer. */
export const customerKey = (customer: string | undefined): string => customer ?? '';

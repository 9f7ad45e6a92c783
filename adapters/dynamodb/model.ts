/** What the ElectroDB entities share. Keys keep the case of what they are made of. */
export const modelOf = <E extends string>(entity: E) => ({ entity, version: '1', service: 'console' }) as const;

/** The attribute `entity` tells consumers of the stream what kind of record an item is. */
export const identifiers = { identifiers: { entity: 'entity', version: 'entityVersion' } };

export const text = { type: 'string', required: true } as const;
export const optionalText = { type: 'string' } as const;
export const number = { type: 'number', required: true } as const;
export const optionalNumber = { type: 'number' } as const;

/** Seconds of the epoch, for the table's time to live. */
export const timeToLive = (expiresAt: string | null): { ttl?: number } =>
  expiresAt === null ? {} : { ttl: Math.ceil(Date.parse(expiresAt) / 1000) };

/** ElectroDB wants every part of an index key: '' keeps what has no customer out of the index by customer. */
export const customerKey = (customer: string | undefined): string => customer ?? '';

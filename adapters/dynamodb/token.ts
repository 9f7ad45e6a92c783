import { tokenRecord } from '@console/core/records/api-token';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf, optionalNumber, timeToLive } from './model.ts';
import { recordEntity } from './record-entity.ts';

/** How long people still see a token that has expired, in ms. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

export const tokens = new Entity(
  {
    model: modelOf('token'),
    attributes: { ...attributesOf(tokenRecord), ttl: optionalNumber },
    indexes: {
      byId: {
        pk: key('pk', 'tokens'),
        sk: key('sk', '${id}', 'id'),
      },
    },
  },
  identifiers,
);

export const tokenEntity = recordEntity({
  kind: 'token',
  entity: tokens,
  schema: tokenRecord,
  derived: ({ expiresAt }) => timeToLive(new Date(Date.parse(expiresAt) + keptMs).toISOString()),
});

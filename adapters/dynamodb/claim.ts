import { claimRecord } from '@console/core/records/claim';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf, optionalNumber, timeToLive } from './model.ts';
import { recordEntity } from './record-entity.ts';

export const claims = new Entity(
  {
    model: modelOf('claim'),
    attributes: { ...attributesOf(claimRecord), ttl: optionalNumber },
    indexes: {
      byKey: {
        pk: key('pk', 'claims#${kind}', 'kind'),
        sk: key('sk', '${key}', 'key'),
      },
    },
  },
  identifiers,
);

export const claimEntity = recordEntity({
  kind: 'claim',
  entity: claims,
  schema: claimRecord,
  derived: ({ expiresAt }) => timeToLive(expiresAt),
});

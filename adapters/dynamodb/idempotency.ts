import { idempotencyRecord } from '@console/core/records/idempotency';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf, optionalNumber, timeToLive } from './model.ts';
import { recordEntity } from './record-entity.ts';

const responses = new Entity(
  {
    model: modelOf('idempotency'),
    attributes: { ...attributesOf(idempotencyRecord), ttl: optionalNumber },
    indexes: {
      byKey: {
        pk: key('pk', 'idempotency#${actor}', 'actor'),
        sk: key('sk', '${key}', 'key'),
      },
    },
  },
  identifiers,
);

export const idempotencyEntity = recordEntity({
  kind: 'idempotency',
  entity: responses,
  schema: idempotencyRecord,
  derived: ({ expiresAt }) => timeToLive(expiresAt),
});

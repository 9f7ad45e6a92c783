import { idempotencyRecord } from '@console/core/records/idempotency';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, modelOf, optionalNumber, timeToLive } from './model.ts';
import { recordEntity } from './record-entity.ts';

const answers = new Entity(
  {
    model: modelOf('idempotency'),
    attributes: { ...attributesOf(idempotencyRecord), ttl: optionalNumber },
    indexes: {
      byKey: {
        pk: { field: 'pk', composite: ['actor'], template: 'idempotency#${actor}', casing: 'none' },
        sk: { field: 'sk', composite: ['key'], template: '${key}', casing: 'none' },
      },
    },
  },
  identifiers,
);

export const idempotencyEntity = recordEntity({
  kind: 'idempotency',
  entity: answers,
  schema: idempotencyRecord,
  derived: ({ expiresAt }) => timeToLive(expiresAt),
});

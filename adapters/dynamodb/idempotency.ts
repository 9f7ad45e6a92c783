import { idempotencyRecord } from '@console/core/records/idempotency';
import { Entity } from 'electrodb';
import { identifiers, modelOf, nested, number, optionalNumber, text, timeToLive, written } from './model.ts';
import { recordEntity } from './record-entity.ts';

const answers = new Entity(
  {
    model: modelOf('idempotency'),
    attributes: {
      actor: text,
      key: text,
      fingerprint: text,
      status: number,
      body: nested,
      expiresAt: text,
      ttl: optionalNumber,
      ...written,
    },
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

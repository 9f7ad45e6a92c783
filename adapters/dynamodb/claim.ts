import { claimRecord } from '@console/core/records/claim';
import { Entity } from 'electrodb';
import { identifiers, modelOf, nested, optionalNumber, text, timeToLive, written } from './model.ts';
import { recordEntity } from './record-entity.ts';

export const claims = new Entity(
  {
    model: modelOf('claim'),
    attributes: {
      kind: text,
      key: text,
      customerId: text,
      expiresAt: nested,
      ttl: optionalNumber,
      ...written,
    },
    indexes: {
      byKey: {
        pk: { field: 'pk', composite: ['kind'], template: 'claims#${kind}', casing: 'none' },
        sk: { field: 'sk', composite: ['key'], template: '${key}', casing: 'none' },
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

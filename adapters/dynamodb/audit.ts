import { auditRecord } from '@console/core/records/audit';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { customerKey, identifiers, modelOf, text } from './model.ts';
import { recordEntity } from './record-entity.ts';

export const audit = new Entity(
  {
    model: modelOf('audit'),
    attributes: { ...attributesOf(auditRecord), customerKey: text },
    indexes: {
      byId: {
        pk: { field: 'pk', composite: [], template: 'audit', casing: 'none' },
        sk: { field: 'sk', composite: ['id'], template: '${id}', casing: 'none' },
      },
      byCustomer: {
        index: 'gsi1',
        condition: ({ customerKey }) => customerKey !== '',
        pk: { field: 'gsi1pk', composite: ['customerKey'], template: 'audit#customer#${customerKey}', casing: 'none' },
        sk: { field: 'gsi1sk', composite: ['time', 'id'], template: '${time}#${id}', casing: 'none' },
      },
      byActor: {
        index: 'gsi2',
        pk: { field: 'gsi2pk', composite: ['actor'], template: 'audit#actor#${actor}', casing: 'none' },
        sk: { field: 'gsi2sk', composite: ['time', 'id'], template: '${time}#${id}', casing: 'none' },
      },
      byTime: {
        index: 'gsi3',
        pk: { field: 'gsi3pk', composite: [], template: 'audit', casing: 'none' },
        sk: { field: 'gsi3sk', composite: ['time', 'id'], template: '${time}#${id}', casing: 'none' },
      },
    },
  },
  identifiers,
);

export const auditEntity = recordEntity({
  kind: 'audit',
  entity: audit,
  schema: auditRecord,
  derived: ({ customer }) => ({ customerKey: customerKey(customer) }),
});

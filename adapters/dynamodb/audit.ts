import { auditRecord } from '@console/core/records/audit';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { customerKey, identifiers, key, modelOf, text } from './model.ts';
import { recordEntity } from './record-entity.ts';
import { auditPartition } from './table.ts';

export const audit = new Entity(
  {
    model: modelOf('audit'),
    attributes: { ...attributesOf(auditRecord), customerKey: text },
    indexes: {
      byId: {
        pk: key('pk', auditPartition),
        sk: key('sk', '${id}', 'id'),
      },
      byCustomer: {
        index: 'gsi1',
        condition: ({ customerKey }) => customerKey !== '',
        pk: key('gsi1pk', 'audit#customer#${customerKey}', 'customerKey'),
        sk: key('gsi1sk', '${time}#${id}', 'time', 'id'),
      },
      byActor: {
        index: 'gsi2',
        pk: key('gsi2pk', 'audit#actor#${actor}', 'actor'),
        sk: key('gsi2sk', '${time}#${id}', 'time', 'id'),
      },
      byTime: {
        index: 'gsi3',
        pk: key('gsi3pk', 'audit'),
        sk: key('gsi3sk', '${time}#${id}', 'time', 'id'),
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

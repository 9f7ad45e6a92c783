import { leaseRecord } from '@console/core/records/lease';
import { Entity } from 'electrodb';
import { identifiers, modelOf, nested, text, written } from './model.ts';
import { recordEntity } from './record-entity.ts';

const leases = new Entity(
  {
    model: modelOf('lease'),
    attributes: { id: text, holder: nested, until: text, ...written },
    indexes: {
      byId: {
        pk: { field: 'pk', composite: [], template: 'leases', casing: 'none' },
        sk: { field: 'sk', composite: ['id'], template: '${id}', casing: 'none' },
      },
    },
  },
  identifiers,
);

export const leaseEntity = recordEntity({ kind: 'lease', entity: leases, schema: leaseRecord });

import { leaseRecord } from '@console/core/records/lease';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

const leases = new Entity(
  {
    model: modelOf('lease'),
    attributes: attributesOf(leaseRecord),
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

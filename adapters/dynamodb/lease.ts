import { leaseRecord } from '@console/core/records/lease';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

const leases = new Entity(
  {
    model: modelOf('lease'),
    attributes: attributesOf(leaseRecord),
    indexes: {
      byId: {
        pk: key('pk', 'leases'),
        sk: key('sk', '${id}', 'id'),
      },
    },
  },
  identifiers,
);

export const leaseEntity = recordEntity({ kind: 'lease', entity: leases, schema: leaseRecord });

import { snapshotRecord } from '@console/core/records/snapshot';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

export const snapshots = new Entity(
  {
    model: modelOf('snapshot'),
    attributes: attributesOf(snapshotRecord),
    indexes: {
      byId: {
        pk: key('pk', 'snapshots'),
        sk: key('sk', '${id}', 'id'),
      },
    },
  },
  identifiers,
);

export const snapshotEntity = recordEntity({ kind: 'snapshot', entity: snapshots, schema: snapshotRecord });

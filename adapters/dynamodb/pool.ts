import { poolRecord } from '@console/core/records/pool';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

export const pools = new Entity(
  {
    model: modelOf('pool'),
    attributes: attributesOf(poolRecord),
    indexes: {
      byId: {
        pk: key('pk', 'pools'),
        sk: key('sk', '${id}', 'id'),
      },
    },
  },
  identifiers,
);

export const poolEntity = recordEntity({ kind: 'pool', entity: pools, schema: poolRecord });

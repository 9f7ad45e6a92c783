import { costsRecord } from '@console/core/records/costs';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

export const costs = new Entity(
  {
    model: modelOf('costs'),
    attributes: attributesOf(costsRecord),
    indexes: {
      byId: {
        pk: key('pk', 'costs'),
        sk: key('sk', '${id}', 'id'),
      },
    },
  },
  identifiers,
);

export const costsEntity = recordEntity({ kind: 'costs', entity: costs, schema: costsRecord });

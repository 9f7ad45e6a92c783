import { regionRecord } from '@console/core/records/region';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

export const regions = new Entity(
  {
    model: modelOf('region'),
    attributes: attributesOf(regionRecord),
    indexes: {
      byCode: {
        pk: key('pk', 'regions'),
        sk: key('sk', '${code}', 'code'),
      },
    },
  },
  identifiers,
);

export const regionEntity = recordEntity({ kind: 'region', entity: regions, schema: regionRecord });

import { regionRecord } from '@console/core/records/region';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

export const regions = new Entity(
  {
    model: modelOf('region'),
    attributes: attributesOf(regionRecord),
    indexes: {
      byCode: {
        pk: { field: 'pk', composite: [], template: 'regions', casing: 'none' },
        sk: { field: 'sk', composite: ['code'], template: '${code}', casing: 'none' },
      },
    },
  },
  identifiers,
);

export const regionEntity = recordEntity({ kind: 'region', entity: regions, schema: regionRecord });

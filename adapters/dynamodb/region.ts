import { regionRecord } from '@console/core/records/region';
import { Entity } from 'electrodb';
import { identifiers, modelOf, nested, number, text, written } from './model.ts';
import { recordEntity } from './record-entity.ts';

export const regions = new Entity(
  {
    model: modelOf('region'),
    attributes: {
      code: text,
      name: text,
      status: text,
      customers: number,
      shards: number,
      shardSize: number,
      outputs: nested,
      activeOperationId: nested,
      lastOperationId: text,
      createdAt: text,
      createdBy: text,
      updatedAt: text,
      ...written,
    },
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

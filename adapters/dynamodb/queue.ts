import { queueRecord } from '@console/core/records/operation';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

const queues = new Entity(
  {
    model: modelOf('queue'),
    attributes: attributesOf(queueRecord),
    indexes: {
      byId: {
        pk: { field: 'pk', composite: [], template: 'queues', casing: 'none' },
        sk: { field: 'sk', composite: ['id'], template: '${id}', casing: 'none' },
      },
    },
  },
  identifiers,
);

export const queueEntity = recordEntity({ kind: 'queue', entity: queues, schema: queueRecord });

import { queueRecord } from '@console/core/records/operation';
import { Entity } from 'electrodb';
import { identifiers, modelOf, nested, text, written } from './model.ts';
import { recordEntity } from './record-entity.ts';

const queues = new Entity(
  {
    model: modelOf('queue'),
    attributes: { id: text, running: nested, ...written },
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

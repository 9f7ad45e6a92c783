import { queueRecord } from '@console/core/records/operation';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

const queues = new Entity(
  {
    model: modelOf('queue'),
    attributes: attributesOf(queueRecord),
    indexes: {
      byId: {
        pk: key('pk', 'queues'),
        sk: key('sk', '${id}', 'id'),
      },
    },
  },
  identifiers,
);

export const queueEntity = recordEntity({ kind: 'queue', entity: queues, schema: queueRecord });

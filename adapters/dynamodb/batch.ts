import { isBatchEnded } from '@console/core/contract/batch';
import { batchRecord } from '@console/core/records/batch';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf, text } from './model.ts';
import { recordEntity } from './record-entity.ts';

/** All that have not ended share a partition of the index, so that one query reads them. */
export const unfinishedBatches = 'unfinished';

export const batches = new Entity(
  {
    model: modelOf('batch'),
    attributes: { ...attributesOf(batchRecord), phase: text },
    indexes: {
      byId: {
        pk: key('pk', 'batches'),
        sk: key('sk', '${id}', 'id'),
      },
      byPhase: {
        index: 'gsi3',
        pk: key('gsi3pk', 'batches#phase#${phase}', 'phase'),
        sk: key('gsi3sk', '${id}', 'id'),
      },
    },
  },
  identifiers,
);

export const batchEntity = recordEntity({
  kind: 'batch',
  entity: batches,
  schema: batchRecord,
  derived: (batch) => ({ phase: isBatchEnded(batch) ? 'ended' : unfinishedBatches }),
});

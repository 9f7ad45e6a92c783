import { operationRecord } from '@console/core/records/operation';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { customerKey, identifiers, key, modelOf, text } from './model.ts';
import { recordEntity } from './record-entity.ts';

/** Queued and running operations share a partition of the index, so that one query reads all unfinished ones. */
export const phaseOf = (status: string): string =>
  status === 'queued' || status === 'running' ? 'unfinished' : status;

export const operations = new Entity(
  {
    model: modelOf('operation'),
    attributes: { ...attributesOf(operationRecord), customerKey: text, phase: text },
    indexes: {
      byId: {
        pk: key('pk', 'operations'),
        sk: key('sk', '${id}', 'id'),
      },
      byCustomer: {
        index: 'gsi1',
        condition: ({ customerKey }) => customerKey !== '',
        pk: key('gsi1pk', 'operations#customer#${customerKey}', 'customerKey'),
        sk: key('gsi1sk', '${id}', 'id'),
      },
      byRegion: {
        index: 'gsi2',
        pk: key('gsi2pk', 'operations#region#${region}', 'region'),
        sk: key('gsi2sk', '${id}', 'id'),
      },
      byPhase: {
        index: 'gsi3',
        pk: key('gsi3pk', 'operations#phase#${phase}', 'phase'),
        sk: key('gsi3sk', '${id}', 'id'),
      },
    },
  },
  identifiers,
);

export const operationEntity = recordEntity({
  kind: 'operation',
  entity: operations,
  schema: operationRecord,
  derived: ({ status, customer }) => ({ phase: phaseOf(status), customerKey: customerKey(customer) }),
});

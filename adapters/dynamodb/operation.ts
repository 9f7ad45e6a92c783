import { operationRecord } from '@console/core/records/operation';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { customerKey, identifiers, modelOf, text } from './model.ts';
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
        pk: { field: 'pk', composite: [], template: 'operations', casing: 'none' },
        sk: { field: 'sk', composite: ['id'], template: '${id}', casing: 'none' },
      },
      byCustomer: {
        index: 'gsi1',
        condition: ({ customerKey }) => customerKey !== '',
        pk: {
          field: 'gsi1pk',
          composite: ['customerKey'],
          template: 'operations#customer#${customerKey}',
          casing: 'none',
        },
        sk: { field: 'gsi1sk', composite: ['id'], template: '${id}', casing: 'none' },
      },
      byRegion: {
        index: 'gsi2',
        pk: { field: 'gsi2pk', composite: ['region'], template: 'operations#region#${region}', casing: 'none' },
        sk: { field: 'gsi2sk', composite: ['id'], template: '${id}', casing: 'none' },
      },
      byPhase: {
        index: 'gsi3',
        pk: { field: 'gsi3pk', composite: ['phase'], template: 'operations#phase#${phase}', casing: 'none' },
        sk: { field: 'gsi3sk', composite: ['id'], template: '${id}', casing: 'none' },
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

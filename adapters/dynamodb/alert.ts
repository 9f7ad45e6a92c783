import { alertRecord } from '@console/core/records/alert';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { customerKey, identifiers, modelOf, optionalNumber, text, timeToLive } from './model.ts';
import { recordEntity } from './record-entity.ts';

/** A resolved alert may be dropped after so many days. */
const keptDays = 90;

/** Open and acknowledged alerts share a partition of the index, so that one query reads all active ones. */
export const phaseOf = (state: string): string => (state === 'resolved' ? 'resolved' : 'active');

export const alerts = new Entity(
  {
    model: modelOf('alert'),
    attributes: { ...attributesOf(alertRecord), phase: text, customerKey: text, ttl: optionalNumber },
    indexes: {
      byId: {
        pk: { field: 'pk', composite: [], template: 'alerts', casing: 'none' },
        sk: { field: 'sk', composite: ['id'], template: '${id}', casing: 'none' },
      },
      byCustomer: {
        index: 'gsi1',
        condition: ({ customerKey }) => customerKey !== '',
        pk: { field: 'gsi1pk', composite: ['customerKey'], template: 'alerts#customer#${customerKey}', casing: 'none' },
        sk: { field: 'gsi1sk', composite: ['id'], template: '${id}', casing: 'none' },
      },
      byPhase: {
        index: 'gsi3',
        pk: { field: 'gsi3pk', composite: ['phase'], template: 'alerts#phase#${phase}', casing: 'none' },
        sk: { field: 'gsi3sk', composite: ['id'], template: '${id}', casing: 'none' },
      },
    },
  },
  identifiers,
);

const dayMs = 86_400_000;

export const alertEntity = recordEntity({
  kind: 'alert',
  entity: alerts,
  schema: alertRecord,
  derived: ({ state, customer, resolvedAt }) => ({
    phase: phaseOf(state),
    customerKey: customerKey(customer),
    ...timeToLive(resolvedAt && new Date(Date.parse(resolvedAt) + keptDays * dayMs).toISOString()),
  }),
});

import { alertRecord } from '@console/core/records/alert';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { customerKey, identifiers, key, modelOf, optionalNumber, text, timeToLive } from './model.ts';
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
        pk: key('pk', 'alerts'),
        sk: key('sk', '${id}', 'id'),
      },
      byCustomer: {
        index: 'gsi1',
        condition: ({ customerKey }) => customerKey !== '',
        pk: key('gsi1pk', 'alerts#customer#${customerKey}', 'customerKey'),
        sk: key('gsi1sk', '${id}', 'id'),
      },
      byPhase: {
        index: 'gsi3',
        pk: key('gsi3pk', 'alerts#phase#${phase}', 'phase'),
        sk: key('gsi3sk', '${id}', 'id'),
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

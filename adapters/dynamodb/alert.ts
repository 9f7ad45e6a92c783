import { alertRecord } from '@console/core/records/alert';
import { Entity } from 'electrodb';
import {
  customerKey,
  identifiers,
  modelOf,
  nested,
  number,
  optionalNumber,
  optionalText,
  text,
  timeToLive,
  written,
} from './model.ts';
import { recordEntity } from './record-entity.ts';

/** A resolved alert may be dropped after so many days. */
const keptDays = 90;

/** Open and acknowledged alerts share a partition of the index, so that one query sees all that is not over. */
export const phaseOf = (state: string): string => (state === 'resolved' ? 'resolved' : 'active');

export const alerts = new Entity(
  {
    model: modelOf('alert'),
    attributes: {
      id: text,
      alarm: text,
      severity: text,
      state: text,
      phase: text,
      source: text,
      title: text,
      reason: text,
      coded: nested,
      customer: optionalText,
      customerKey: text,
      region: optionalText,
      operationId: optionalText,
      runbook: text,
      since: text,
      lastSeenAt: text,
      occurrences: number,
      acknowledgedBy: nested,
      acknowledgedAt: nested,
      resolvedAt: nested,
      notified: nested,
      ttl: optionalNumber,
      ...written,
    },
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

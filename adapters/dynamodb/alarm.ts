import { alarmRecord } from '@console/core/records/alert';
import { Entity } from 'electrodb';
import { identifiers, modelOf, nested, text, written } from './model.ts';
import { recordEntity } from './record-entity.ts';

const alarms = new Entity(
  {
    model: modelOf('alarm'),
    attributes: { id: text, alertId: nested, at: text, ...written },
    indexes: {
      byId: {
        pk: { field: 'pk', composite: ['id'], template: 'alarms#${id}', casing: 'none' },
        sk: { field: 'sk', composite: [], template: 'alarm', casing: 'none' },
      },
    },
  },
  identifiers,
);

export const alarmEntity = recordEntity({ kind: 'alarm', entity: alarms, schema: alarmRecord });

import { alarmRecord } from '@console/core/records/alert';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

const alarms = new Entity(
  {
    model: modelOf('alarm'),
    attributes: attributesOf(alarmRecord),
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

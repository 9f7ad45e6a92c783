import { alarmRecord } from '@console/core/records/alert';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

const alarms = new Entity(
  {
    model: modelOf('alarm'),
    attributes: attributesOf(alarmRecord),
    indexes: {
      byId: {
        pk: key('pk', 'alarms#${id}', 'id'),
        sk: key('sk', 'alarm'),
      },
    },
  },
  identifiers,
);

export const alarmEntity = recordEntity({ kind: 'alarm', entity: alarms, schema: alarmRecord });

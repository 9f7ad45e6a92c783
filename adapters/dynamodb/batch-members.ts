import { batchMembersRecord } from '@console/core/records/batch';
import { Entity } from 'electrodb';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf } from './model.ts';
import { recordEntity } from './record-entity.ts';

const batchMembers = new Entity(
  {
    model: modelOf('batchMembers'),
    attributes: attributesOf(batchMembersRecord),
    indexes: {
      byChunk: {
        pk: key('pk', 'batch#${batch}', 'batch'),
        sk: key('sk', 'chunk#${chunk}', 'chunk'),
      },
    },
  },
  identifiers,
);

export const batchMembersEntity = recordEntity({
  kind: 'batchMembers',
  entity: batchMembers,
  schema: batchMembersRecord,
});

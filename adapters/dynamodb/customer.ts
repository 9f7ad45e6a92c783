import { customerRecord } from '@console/core/records/customer';
import { Entity } from 'electrodb';
import { searchText } from '../store/search.ts';
import { attributesOf } from './attributes.ts';
import { identifiers, key, modelOf, text } from './model.ts';
import { recordEntity } from './record-entity.ts';

/** All customers share a partition: their list is read in the order of the key, consistently, without an index. */
export const customers = new Entity(
  {
    model: modelOf('customer'),
    attributes: { ...attributesOf(customerRecord), search: text },
    indexes: {
      byCode: {
        pk: key('pk', 'customers'),
        sk: key('sk', '${code}', 'code'),
      },
      byCustomerId: {
        index: 'gsi1',
        pk: key('gsi1pk', 'customers#id#${id}', 'id'),
        sk: key('gsi1sk', '${code}', 'code'),
      },
      byCommit: {
        index: 'gsi2',
        pk: key('gsi2pk', 'customers#commits'),
        sk: key('gsi2sk', '${commitId}#${code}', 'commitId', 'code'),
      },
    },
  },
  identifiers,
);

export const customerEntity = recordEntity({
  kind: 'customer',
  entity: customers,
  schema: customerRecord,
  derived: (record) => ({ search: searchText(record) }),
});

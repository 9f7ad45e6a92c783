import { customerRecord } from '@console/core/records/customer';
import { Entity } from 'electrodb';
import { searchText } from '../store/search.ts';
import { identifiers, modelOf, nested, text, written } from './model.ts';
import { recordEntity } from './record-entity.ts';

/** All customers share a partition: their list is read in the order of the key, consistently, without an index. */
export const customers = new Entity(
  {
    model: modelOf('customer'),
    attributes: {
      id: text,
      code: text,
      name: text,
      product: text,
      region: text,
      slot: nested,
      spec: nested,
      deployed: nested,
      release: text,
      adminEmail: text,
      status: text,
      health: text,
      activeOperationId: nested,
      lastOperationId: text,
      createdAt: text,
      createdBy: text,
      updatedAt: text,
      search: text,
      ...written,
    },
    indexes: {
      byCode: {
        pk: { field: 'pk', composite: [], template: 'customers', casing: 'none' },
        sk: { field: 'sk', composite: ['code'], template: '${code}', casing: 'none' },
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

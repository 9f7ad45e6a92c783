import { TableOfItems } from '../../step00-single-tenant/lists/table-of-items.ts';
import { memberships, own } from '../../step02-pool/handlers/services.ts';
import { MirroredRecords } from '../lists/mirrored-records.ts';
import { People } from '../lists/people.ts';

const table = process.env.TABLE_NAME ?? '';

export const people = new People({
  memberships,
  table: new TableOfItems(own, table),
  records: new MirroredRecords(own, table),
});

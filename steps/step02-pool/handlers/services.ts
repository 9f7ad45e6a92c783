import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Services } from '@console/tenancy';
import { TableOfItems } from '../../step00-single-tenant/lists/table-of-items.ts';
import { listServices } from '../lists/list-tenancy.ts';
import { Memberships } from '../lists/memberships.ts';

/** With the role of the function, which reaches the records of people. */
export const own = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const memberships = new Memberships(new TableOfItems(own, process.env.TABLE_NAME ?? ''));

let made: Services | undefined;

/** With the role of the list that is asked for. */
export const services = (): Services => {
  made ??= listServices();
  return made;
};

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { answering } from '../lists/answering.ts';
import { listsOfOneTenant } from '../lists/lists-of-one-tenant.ts';
import { routes } from '../lists/routes.ts';
import { TableOfItems } from '../lists/table-of-items.ts';

const table = new TableOfItems(DynamoDBDocumentClient.from(new DynamoDBClient({})), process.env.TABLE_NAME ?? '');

export const handler = answering(routes, () => listsOfOneTenant(table));

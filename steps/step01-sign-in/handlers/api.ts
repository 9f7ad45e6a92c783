import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { answering } from '../../step00-single-tenant/lists/answering.ts';
import { listsOfOneTenant } from '../../step00-single-tenant/lists/lists-of-one-tenant.ts';
import { routes } from '../../step00-single-tenant/lists/routes.ts';
import { TableOfItems } from '../../step00-single-tenant/lists/table-of-items.ts';
import { personOf } from './person.ts';
import { signIn } from './sign-in.ts';

const table = new TableOfItems(DynamoDBDocumentClient.from(new DynamoDBClient({})), process.env.TABLE_NAME ?? '');

export const handler = answering(
  routes,
  (event) => {
    personOf(event);
    return listsOfOneTenant(table);
  },
  { 'GET /sign-in.json': signIn },
);

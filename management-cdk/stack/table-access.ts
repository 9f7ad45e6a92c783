import { tableDefinition } from '@console/adapters/dynamodb/table';
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** What a program does with the table. A transaction needs the permissions of the writes in it. */
export type TableUse = 'read' | 'write' | 'remove';

const actions: Record<TableUse, string[]> = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  write: ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'],
  remove: ['dynamodb:DeleteItem'],
};

/** Lets `grantee` use the table of this ARN. */
export function allowTable({ grantPrincipal }: IGrantable, tableArn: string, uses: readonly TableUse[]): void {
  grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'Table',
      effect: Effect.ALLOW,
      actions: uses.flatMap((use) => actions[use]),
      resources: [tableArn, ...tableDefinition.indexes.map(({ name }) => `${tableArn}/index/${name}`)],
    }),
  );
}

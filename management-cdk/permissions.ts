import { tableDefinition } from '@console/adapters/dynamodb/table';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** What a program does with the table. A transaction needs the permissions of the writes in it. */
export type TableAccess = 'read' | 'write' | 'remove';

const tableActions: Record<TableAccess, string[]> = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  write: ['dynamodb:PutItem'],
  remove: ['dynamodb:DeleteItem'],
};

/** Statements rather than the CDK's own grants, which allow more: `grantReadData` includes Scan. */
export function allow({ grantPrincipal }: IGrantable, sid: string, actions: string[], ...resources: string[]): void {
  grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ sid, actions, resources }));
}

/** Allows `grantee` to use the table and its indexes. */
export function allowTable(grantee: IGrantable, tableArn: string, access: readonly TableAccess[]): void {
  const indexes = tableDefinition.indexes.map(({ name }) => `${tableArn}/index/${name}`);
  const actions = access.flatMap((kind) => tableActions[kind]);
  allow(grantee, 'Table', actions, tableArn, ...indexes);
}

/** Allows `grantee` to assume a role of the cluster account. */
export const allowAssumeRole = (grantee: IGrantable, roleArn: string): void =>
  allow(grantee, 'ClusterAccount', ['sts:AssumeRole'], roleArn);

/** Allows `grantee` to notify the people on call: to publish to their topic, which is encrypted. */
export function allowNotify(grantee: IGrantable, topicArn: string, keyArn: string): void {
  allow(grantee, 'TellOnCall', ['sns:Publish'], topicArn);
  allow(grantee, 'EncryptForOnCall', ['kms:Decrypt', 'kms:GenerateDataKey'], keyArn);
}

import { auditPartition, tableDefinition } from '@console/adapters/dynamodb/table';
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** What a program does with the table: `audit` adds to the audit log. A transaction needs the permissions of its writes. */
export type TableAccess = 'read' | 'write' | 'check' | 'count' | 'remove' | 'audit';

const tableActions: Record<TableAccess, string[]> = {
  read: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
  write: ['dynamodb:PutItem'],
  check: ['dynamodb:ConditionCheckItem'],
  count: ['dynamodb:UpdateItem'],
  remove: ['dynamodb:DeleteItem'],
  audit: [],
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
  protectAuditLog(grantee, tableArn, access.includes('audit'));
}

/** What changes or deletes items that are stored. */
const changingActions = ['DeleteItem', 'UpdateItem', 'BatchWriteItem', 'PartiQLDelete', 'PartiQLUpdate'];

/**
 * Denies to change or delete records of the audit log, whatever else is allowed. PutItem can overwrite too, which no
 * condition of IAM tells from adding: so it is denied to those that add nothing.
 */
function protectAuditLog({ grantPrincipal }: IGrantable, tableArn: string, addsRecords: boolean): void {
  const denied = addsRecords ? changingActions : [...changingActions, 'PutItem', 'PartiQLInsert'];
  grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'KeepAuditLog',
      effect: Effect.DENY,
      actions: denied.map((action) => `dynamodb:${action}`),
      resources: [tableArn],
      // Requests for items always have the key. ForAllValues would be true without it.
      conditions: { 'ForAnyValue:StringEquals': { 'dynamodb:LeadingKeys': auditPartition } },
    }),
  );
}

/** Allows `grantee` to assume roles of the cluster account. */
export const allowAssumeRole = (grantee: IGrantable, ...roleArns: string[]): void =>
  allow(grantee, 'ClusterAccount', ['sts:AssumeRole'], ...roleArns);

/** Allows `grantee` to notify the people on call: to publish to their topic, which is encrypted. */
export function allowNotify(grantee: IGrantable, topicArn: string, keyArn: string): void {
  allow(grantee, 'TellOnCall', ['sns:Publish'], topicArn);
  allow(grantee, 'EncryptForOnCall', ['kms:Decrypt', 'kms:GenerateDataKey'], keyArn);
}

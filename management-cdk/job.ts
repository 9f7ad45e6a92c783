import { suppressWildcardFindings } from '@console/cdk-constructs/suppress-findings';
import type { Configuration } from '@console/core/configuration/model';
import { externalIdOf, roleArn, roleNames } from '@console/core/configuration/names';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { AccountBus, ExportBucket } from './accounts.ts';
import { allow, allowAssumeRole, allowTable } from './permissions.ts';

/** What a job uses, wherever it runs. */
export interface JobSurroundings {
  configuration: Configuration;
  table: Table;
  accountBus: AccountBus;
  exports: ExportBucket;
}

/** Allows what every job does with its own role. */
export function allowJob(role: Role, { configuration, table, accountBus, exports }: JobSurroundings): void {
  allowTable(role, table.tableArn, ['read', 'write', 'check', 'count', 'remove', 'audit']);
  allow(role, 'AccountEvents', ['events:PutEvents'], accountBus.eventBusArn);
  allow(role, 'Exports', ['s3:PutObject'], exports.arnForObjects('exports/*'));
  suppressWildcardFindings(role, 'Each export has an object of its own, below one prefix of one bucket.');
  allowAssumeRole(role, roleArn(configuration.clusterAccount, roleNames.deploy));
}

/** The environment of every job. Paths are relative to the bundle of a build; the worker reads no products. */
export const jobVariables = ({ configuration, table, accountBus, exports }: JobSurroundings) => ({
  PRODUCTS_DIR: 'products',
  TRIGGERS_DIR: 'triggers',
  TABLE_NAME: table.tableName,
  CLUSTER_ACCOUNT: configuration.clusterAccount,
  DOMAIN_NAME: configuration.domainName,
  BRAND: JSON.stringify(configuration.brand),
  HOSTED_ZONE_ID: configuration.hostedZoneId,
  NAT_GATEWAYS: String(configuration.natGateways),
  APPLICATION_URL: applicationUrl(configuration),
  DEPLOY_ROLE_ARN: roleArn(configuration.clusterAccount, roleNames.deploy),
  EXTERNAL_ID: externalIdOf(configuration),
  MANAGEMENT_ACCOUNT: configuration.managementAccount,
  MANAGEMENT_REGION: configuration.managementRegion,
  ACCOUNT_PARAMETERS: configuration.accountParameters,
  ACCOUNT_BUS: accountBus.eventBusName,
  EXPORT_BUCKET: exports.bucketName,
});

/** URL of a customer's application, with `{code}` in place of the customer. */
export const applicationUrl = ({ domainName }: Pick<Configuration, 'domainName'>): string =>
  `https://{code}.${domainName}/`;

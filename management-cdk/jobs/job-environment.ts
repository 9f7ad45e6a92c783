import type { Configuration } from '@console/core/configuration/model';
import { externalIdOf, roleArn, roleNames } from '@console/core/configuration/names';
import type { BuildEnvironmentVariable } from 'aws-cdk-lib/aws-codebuild';

/** What every build knows. The one that a build gets besides is OPERATION_ID. Paths begin in the bundle. */
export function jobEnvironment(configuration: Configuration, table: string): Record<string, BuildEnvironmentVariable> {
  const values = {
    JOB_PROGRAM: 'codebuild/main.cjs',
    PRODUCTS_DIR: 'products',
    TABLE_NAME: table,
    CLUSTER_ACCOUNT: configuration.clusterAccount,
    DOMAIN_NAME: configuration.domainName,
    HOSTED_ZONE_ID: configuration.hostedZoneId,
    NAT_GATEWAYS: String(configuration.natGateways),
    APPLICATION_URL: applicationUrl(configuration),
    DEPLOY_ROLE_ARN: roleArn(configuration.clusterAccount, roleNames.deploy),
    EXTERNAL_ID: externalIdOf(configuration),
    MANAGEMENT_ACCOUNT: configuration.managementAccount,
    MANAGEMENT_REGION: configuration.managementRegion,
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

/** Address of a customer's application, with `{code}` in place of the customer. */
export const applicationUrl = ({ domainName }: Pick<Configuration, 'domainName'>): string =>
  `https://{code}.${domainName}/`;

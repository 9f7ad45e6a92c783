import { readFileSync } from 'node:fs';
import { suppressWildcardFindings } from '@console/cdk-constructs/suppress-findings';
import type { Configuration } from '@console/core/configuration/model';
import { externalIdOf, roleArn, roleNames } from '@console/core/configuration/names';
import { formatQuotas } from '@console/core/configuration/quotas';
import { ConsoleFunction } from '@console/management-cdk/console-function';
import { applicationUrl } from '@console/management-cdk/job';
import type { ManagementParameters } from '@console/management-cdk/parameters';
import { allow, allowAssumeRole, allowNotify, allowTable } from '@console/management-cdk/permissions';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ConsoleUsers } from './console-users.ts';

export interface ApiFunctionProps {
  configuration: Configuration;
  bundles: string;
  management: ManagementParameters;
  users: ConsoleUsers;
}

/** One second less than API Gateway waits for an answer. */
const timeoutMs = 29_000;

/** What the API does with the user pool. */
const directoryActions = [
  'AdminAddUserToGroup',
  'AdminCreateUser',
  'AdminDeleteUser',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminGetUser',
  'AdminListGroupsForUser',
  'AdminRemoveUserFromGroup',
  'AdminUserGlobalSignOut',
  'ListUsers',
  'ListUsersInGroup',
].map((action) => `cognito-idp:${action}`);

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The API. The cluster account trusts its role by name. */
export class ApiFunction extends ConsoleFunction {
  constructor(scope: Construct, id: string, { configuration, bundles, management, users }: ApiFunctionProps) {
    const readRole = roleArn(configuration.clusterAccount, roleNames.read);
    const secretsRole = roleArn(configuration.clusterAccount, roleNames.secrets);
    super(scope, id, {
      name: 'api',
      description: 'The API of the console',
      configuration,
      bundles,
      roleName: roleNames.api,
      timeout: timeoutMs,
      memorySize: 1024,
      environment: {
        TABLE_NAME: management.tableName,
        ON_CALL_TOPIC_ARN: management.onCallTopicArn,
        WORKER_LOG_GROUP: management.workerLogGroup,
        USER_POOL_ID: users.pool.userPoolId,
        USER_POOL_CLIENT_ID: users.client.userPoolClientId,
        READ_ROLE_ARN: readRole,
        SECRETS_ROLE_ARN: secretsRole,
        EXTERNAL_ID: externalIdOf(configuration),
        APPLICATION_URL: applicationUrl(configuration),
        MANAGEMENT_ACCOUNT: configuration.managementAccount,
        CLUSTER_ACCOUNT: configuration.clusterAccount,
        DOMAIN_NAME: configuration.domainName,
        MAX_CONCURRENT_JOBS: String(configuration.maxConcurrentJobs),
        QUOTAS: formatQuotas(configuration.quotas),
        ACCOUNT_PARAMETERS: configuration.accountParameters,
        ALERT_EMAILS: configuration.alertEmails.join(','),
        CONSOLE_VERSION: version,
      },
    });
    allowTable(this, arn(this, 'dynamodb', 'table', management.tableName), [
      'read',
      'write',
      'check',
      'count',
      'remove',
      'audit',
    ]);
    allowNotify(this, management.onCallTopicArn, management.onCallKeyArn);
    allowAssumeRole(this, readRole, secretsRole);
    allow(this, 'WatchJobs', ['codebuild:BatchGetBuilds'], arn(this, 'codebuild', 'project', management.projectName));
    const log = arn(this, 'logs', 'log-group', management.jobLogGroup, ArnFormat.COLON_RESOURCE_NAME);
    allow(this, 'LogsOfJobs', ['logs:GetLogEvents'], `${log}:log-stream:*`);
    const small = arn(this, 'logs', 'log-group', management.workerLogGroup, ArnFormat.COLON_RESOURCE_NAME);
    allow(this, 'SmallJobs', ['logs:DescribeLogStreams', 'logs:GetLogEvents'], `${small}:*`);
    allow(this, 'People', directoryActions, users.pool.userPoolArn);
    suppressWildcardFindings(this.ownRole, 'Each job has its own log stream, whose name is not known in advance.');
  }
}

const arn = (scope: Construct, service: string, resource: string, resourceName: string, arnFormat?: ArnFormat) =>
  Stack.of(scope).formatArn({ service, resource, resourceName, ...(arnFormat !== undefined && { arnFormat }) });

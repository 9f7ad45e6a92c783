import { readFileSync } from 'node:fs';
import type { Configuration } from '@console/core/configuration/model';
import { externalIdOf, roleArn, roleNames } from '@console/core/configuration/names';
import { acceptPermissions } from '@console/management-cdk/accept';
import { allowNotify } from '@console/management-cdk/alarms/on-call-topic';
import { ConsoleFunction } from '@console/management-cdk/functions/console-function';
import { applicationUrl } from '@console/management-cdk/jobs/job-environment';
import { allowAssume } from '@console/management-cdk/stack/assume-role';
import { allowTable } from '@console/management-cdk/stack/table-access';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ArnFormat, Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ConsoleUsers } from './console-users.ts';
import type { Management } from './management-parameters.ts';

export interface ApiFunctionProps {
  configuration: Configuration;
  bundles: string;
  management: Management;
  users: ConsoleUsers;
}

/** What the API asks of the user pool. */
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

/** The API. Its role is known to the cluster account by name. */
export class ApiFunction extends ConsoleFunction {
  constructor(scope: Construct, id: string, { configuration, bundles, management, users }: ApiFunctionProps) {
    const readRole = roleArn(configuration.clusterAccount, roleNames.read);
    super(scope, id, {
      name: 'api',
      description: 'The API of the console',
      configuration,
      bundles,
      roleName: roleNames.api,
      timeout: Duration.seconds(29),
      memorySize: 1024,
      environment: {
        TABLE_NAME: management.tableName,
        PROJECT_NAME: management.projectName,
        ON_CALL_TOPIC_ARN: management.onCallTopicArn,
        USER_POOL_ID: users.pool.userPoolId,
        USER_POOL_CLIENT_ID: users.client.userPoolClientId,
        READ_ROLE_ARN: readRole,
        EXTERNAL_ID: externalIdOf(configuration),
        APPLICATION_URL: applicationUrl(configuration),
        MANAGEMENT_ACCOUNT: configuration.managementAccount,
        CLUSTER_ACCOUNT: configuration.clusterAccount,
        DOMAIN_NAME: configuration.domainName,
        MAX_CONCURRENT_JOBS: String(configuration.maxConcurrentJobs),
        AURORA_CLUSTERS_PER_REGION: String(configuration.auroraClustersPerRegion),
        ALERT_EMAILS: configuration.alertEmails.join(','),
        CONSOLE_VERSION: version,
      },
    });
    allowTable(this, arn(this, 'dynamodb', 'table', management.tableName), ['read', 'write', 'remove']);
    allowNotify(this, management.onCallTopicArn, management.onCallKeyArn);
    allowAssume(this, readRole);
    const allow = (sid: string, actions: string[], resources: string[]) =>
      this.addToRolePolicy(new PolicyStatement({ sid, actions, resources }));
    allow('WatchJobs', ['codebuild:BatchGetBuilds'], [arn(this, 'codebuild', 'project', management.projectName)]);
    const log = arn(this, 'logs', 'log-group', management.jobLogGroup, ArnFormat.COLON_RESOURCE_NAME);
    allow('LogsOfJobs', ['logs:GetLogEvents'], [`${log}:log-stream:*`]);
    allow('People', directoryActions, [users.pool.userPoolArn]);
    acceptPermissions(this.ownRole, 'Each build has a stream of its own in the log of the builds.');
  }
}

const arn = (scope: Construct, service: string, resource: string, resourceName: string, arnFormat?: ArnFormat) =>
  Stack.of(scope).formatArn({ service, resource, resourceName, ...(arnFormat !== undefined && { arnFormat }) });

import type { Configuration } from '@console/core/configuration/model';
import {
  appOutputs,
  executionPolicyArns,
  externalIdOf,
  imageProjectName,
  managementOutputs,
  policyNames,
  roleArn,
  roleNames,
  stackNames,
} from '@console/core/configuration/names';
import { quotaNeeds } from './quota-needs.ts';

/** Settings and derived names for the scripts, by environment variable. */
export function variablesOf(configuration: Configuration): Record<string, string> {
  const { managementAccount, clusterAccount } = configuration;
  return {
    MANAGEMENT_ACCOUNT: managementAccount,
    MANAGEMENT_REGION: configuration.managementRegion,
    CLUSTER_ACCOUNT: clusterAccount,
    DOMAIN_NAME: configuration.domainName,
    HOSTED_ZONE_ID: configuration.hostedZoneId,
    ALERT_EMAILS: configuration.alertEmails.join(','),
    ADMIN_EMAIL: configuration.adminEmail,
    NAT_GATEWAYS: String(configuration.natGateways),
    MAX_CONCURRENT_JOBS: String(configuration.maxConcurrentJobs),
    ...quotaNeeds(configuration),

    ACCOUNT_STACK: stackNames.account,
    MANAGEMENT_STACK: stackNames.management,
    APP_STACK: stackNames.app,
    DEPLOY_ROLE: roleNames.deploy,
    DEPLOY_ROLE_ARN: roleArn(clusterAccount, roleNames.deploy),
    READ_ROLE: roleNames.read,
    SECRETS_ROLE: roleNames.secrets,
    IMAGE_PROJECT: imageProjectName,
    JOB_ROLE_ARN: roleArn(managementAccount, roleNames.job),
    API_ROLE_ARN: roleArn(managementAccount, roleNames.api),
    RECONCILE_ROLE_ARN: roleArn(managementAccount, roleNames.reconcile),
    EXTERNAL_ID: externalIdOf(configuration),
    EXECUTION_BOUNDARY: policyNames.executionBoundary,
    EXECUTION_POLICY_ARNS: executionPolicyArns(clusterAccount).join(','),

    TABLE_OUTPUT: managementOutputs.table,
    PROJECT_OUTPUT: managementOutputs.project,
    STREAM_FAILURES_OUTPUT: managementOutputs.streamFailures,
    ON_CALL_TOPIC_OUTPUT: managementOutputs.onCallTopic,
    USER_POOL_OUTPUT: appOutputs.userPool,
    HOSTING_APP_OUTPUT: appOutputs.hostingApp,
    HOSTING_BRANCH_OUTPUT: appOutputs.hostingBranch,
    CONSOLE_OUTPUT: appOutputs.console,
  };
}

/** Lines for `eval` in a POSIX shell, quoted so that every value stays text. */
export const exportLines = (variables: Record<string, string>): string[] =>
  Object.entries(variables).map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`);

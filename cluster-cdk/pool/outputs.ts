import { addOutputs } from '@console/cdk-constructs/outputs';
import type { Stack } from 'aws-cdk-lib/core';
import type { FunctionsApplication } from './application.ts';

/** Names of outputs that the stacks of tenants read. */
export const poolOutputs = { deadLetters: 'DeadLetterQueueArn', preToken: 'PreTokenFunctionArn' } as const;

/** The output with the ARN of a function: names of outputs hold letters and digits only. */
export const functionOutput = (name: string): string =>
  `Function${name.replace(/(^|-)([a-z0-9]?)/g, (_all, _hyphen, first: string) => first.toUpperCase())}Arn`;

/** What jobs and the stacks of tenants need to know. */
export function addApplicationOutputs(stack: Stack, url: string, application: FunctionsApplication): void {
  const { api, table, users, tenantRole, events, usage, deadLetters, preToken, prefix } = application;
  addOutputs(stack, {
    ApiUrl: url,
    ApiId: api.apiId,
    AccessLogGroupName: api.accessLogs.logGroupName,
    BusName: events.bus.eventBusName,
    ParameterPrefix: prefix,
    UsageTableName: usage.tableName,
  });
  if (table) addOutputs(stack, { TableName: table.tableName, TableArn: table.tableArn });
  if (table?.tableStreamArn) addOutputs(stack, { TableStreamArn: table.tableStreamArn });
  if (tenantRole) addOutputs(stack, { TenantRoleArn: tenantRole.roleArn });
  if (users) addOutputs(stack, { UserPoolId: users.pool.userPoolId, UserPoolClientId: users.client.userPoolClientId });
  if (preToken) addOutputs(stack, { [poolOutputs.preToken]: preToken.lambda.functionArn });
  if (deadLetters) addOutputs(stack, { [poolOutputs.deadLetters]: deadLetters.queueArn });
  for (const [name, { lambda }] of application.functions)
    addOutputs(stack, { [functionOutput(name)]: lambda.functionArn });
}

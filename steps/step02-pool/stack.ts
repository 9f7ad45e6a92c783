import type { Role } from 'aws-cdk-lib/aws-iam';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StepStackProps } from '../ladder/step.ts';
import { WebApplication } from '../step00-single-tenant/constructs/web-application.ts';
import { Users } from '../step01-sign-in/constructs/users.ts';
import { SharedTable } from './constructs/shared-table.ts';

/** The same web application and users, on a table that all lists share. */
export class PoolStack extends Stack {
  constructor(scope: Construct, id: string, { bundles, ...props }: StepStackProps) {
    super(scope, id, props);
    const users = new Users(this, 'Users');
    const shared = new SharedTable(this, 'Shared');
    const { tableName } = shared.table;
    const application = new WebApplication(this, 'Application', {
      bundles,
      environment: { TABLE_NAME: tableName, ...users.environment },
      authorizer: users.authorizer,
    });
    const { api } = application;
    application.open('/sign-in.json', api);

    const role = api.role as Role;
    const tenantRole = shared.tenantRoleFor(role);
    shared.grantMemberships(role);
    api.addEnvironment('TENANT_ROLE_ARN', tenantRole.roleArn);
    const outputs = { TableName: tableName, TenantRoleArn: tenantRole.roleArn, ApiRoleArn: role.roleArn };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

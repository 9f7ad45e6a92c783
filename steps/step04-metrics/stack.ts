import { createUsageTable } from '@console/cluster-cdk/pool/usage-table';
import { LambdaVersion, UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StepStackProps } from '../ladder/step.ts';
import { createFunction } from '../step00-single-tenant/constructs/step-function.ts';
import { WebApplication } from '../step00-single-tenant/constructs/web-application.ts';
import { Users } from '../step01-sign-in/constructs/users.ts';
import { SharedTable } from '../step02-pool/constructs/shared-table.ts';
import { sharingPartitions } from '../step03-sharing/stack.ts';

const choices = 'CHOICE#*';

/** Sharing, with a trigger that reads which list a token is for, and a table for what lists use. */
export class MetricsStack extends Stack {
  constructor(scope: Construct, id: string, { bundles, ...props }: StepStackProps) {
    super(scope, id, props);
    const users = new Users(this, 'Users');
    const shared = new SharedTable(this, 'Shared');
    const usage = createUsageTable(this, 'Usage');
    usage.applyRemovalPolicy(RemovalPolicy.DESTROY);
    const { tableName } = shared.table;

    const claims = createFunction(this, 'Claims', { bundles, name: 'claims', environment: { TABLE_NAME: tableName } });
    shared.grantRecords(claims.role as Role, 'Choice', ['PERSON#*', choices], ['GetItem']);
    users.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims, LambdaVersion.V2_0);

    const application = new WebApplication(this, 'Application', {
      bundles,
      environment: { TABLE_NAME: tableName, METER_TABLE_NAME: usage.tableName, ...users.environment },
      authorizer: users.authorizer,
      paths: ['/invitations', '/invitations/{proxy+}', '/choice', '/usage'],
    });
    const { api } = application;
    application.open('/sign-in.json', api);

    const role = api.role as Role;
    const tenantRole = shared.tenantRoleFor(role);
    shared.grantMemberships(role, [...sharingPartitions, choices]);
    usage.grantReadWriteData(role);
    api.addEnvironment('TENANT_ROLE_ARN', tenantRole.roleArn);
    const outputs = { TableName: tableName, TenantRoleArn: tenantRole.roleArn, ApiRoleArn: role.roleArn };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

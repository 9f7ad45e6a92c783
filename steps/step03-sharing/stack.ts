import { LambdaVersion, UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StepStackProps } from '../ladder/step.ts';
import { createFunction } from '../step00-single-tenant/constructs/step-function.ts';
import { WebApplication } from '../step00-single-tenant/constructs/web-application.ts';
import { Users } from '../step01-sign-in/constructs/users.ts';
import { SharedTable } from '../step02-pool/constructs/shared-table.ts';

/** Partitions with records of who has which list, as the side of the list and of who is invited sees it. */
export const sharingPartitions = ['LIST#*', 'INVITED#*'];

/** The pool, with a trigger that tells the API the address of who is signed in, and with more records. */
export class SharingStack extends Stack {
  constructor(scope: Construct, id: string, { bundles, ...props }: StepStackProps) {
    super(scope, id, props);
    const users = new Users(this, 'Users');
    const claims = createFunction(this, 'Claims', { bundles, name: 'claims' });
    users.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims, LambdaVersion.V2_0);
    const shared = new SharedTable(this, 'Shared');
    const { tableName } = shared.table;
    const application = new WebApplication(this, 'Application', {
      bundles,
      environment: { TABLE_NAME: tableName, ...users.environment },
      authorizer: users.authorizer,
      paths: ['/invitations', '/invitations/{proxy+}'],
    });
    const { api } = application;
    application.open('/sign-in.json', api);

    const role = api.role as Role;
    const tenantRole = shared.tenantRoleFor(role);
    shared.grantMemberships(role, sharingPartitions);
    api.addEnvironment('TENANT_ROLE_ARN', tenantRole.roleArn);
    const outputs = { TableName: tableName, TenantRoleArn: tenantRole.roleArn, ApiRoleArn: role.roleArn };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

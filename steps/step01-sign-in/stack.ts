import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StepStackProps } from '../ladder/step.ts';
import { createListsTable } from '../step00-single-tenant/constructs/lists-table.ts';
import { WebApplication } from '../step00-single-tenant/constructs/web-application.ts';
import { Users } from './constructs/users.ts';

/** The same table and web application, behind a user pool. */
export class SignInStack extends Stack {
  constructor(scope: Construct, id: string, { bundles, ...props }: StepStackProps) {
    super(scope, id, props);
    const users = new Users(this, 'Users');
    const table = createListsTable(this);
    const application = new WebApplication(this, 'Application', {
      bundles,
      environment: { TABLE_NAME: table.tableName, ...users.environment },
      authorizer: users.authorizer,
    });
    application.open('/sign-in.json', application.api);
    table.grantReadWriteData(application.api);
  }
}

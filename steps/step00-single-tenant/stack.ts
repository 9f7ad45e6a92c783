import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { HttpRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StepStackProps } from '../ladder/step.ts';
import { createListsTable } from './constructs/lists-table.ts';
import { WebApplication } from './constructs/web-application.ts';

/** A table, a function that reads and writes it, and a page. */
export class SingleTenantStack extends Stack {
  constructor(scope: Construct, id: string, { bundles, ...props }: StepStackProps) {
    super(scope, id, props);
    const table = createListsTable(this);
    const { api, httpApi } = new WebApplication(this, 'Application', {
      bundles,
      environment: { TABLE_NAME: table.tableName },
    });
    table.grantReadWriteData(api);
    for (const route of httpApi.node.findAll().filter((one) => one instanceof HttpRoute)) {
      suppressFindings(route, {
        'AwsSolutions-APIG4': 'There is no sign-in yet: whoever knows the address may do everything.',
      });
    }
  }
}

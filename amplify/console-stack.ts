import type { Configuration } from '@console/core/configuration/model';
import { appOutputs, stackNames } from '@console/core/configuration/names';
import { applicationUrl } from '@console/management-cdk/jobs/job-environment';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ApiAlarms } from './stack/api-alarms.ts';
import { ApiFunction } from './stack/api-function.ts';
import { ConsoleApi } from './stack/console-api.ts';
import { ConsoleUsers } from './stack/console-users.ts';
import { Hosting } from './stack/hosting.ts';
import { readManagement } from './stack/management-parameters.ts';

export interface ConsoleStackProps {
  configuration: Configuration;
  /** Holds a folder with the bundle of each function. */
  bundles: string;
}

/** What people use: sign-in, the API and the pages. Deployed after the management stack, on which it builds. */
export class ConsoleStack extends Stack {
  constructor(scope: Construct, { configuration, bundles }: ConsoleStackProps) {
    super(scope, stackNames.app, {
      description: 'Deployment console: sign-in, API and pages',
      env: { account: configuration.managementAccount, region: configuration.managementRegion },
    });
    const management = readManagement(this);
    const users = new ConsoleUsers(this, 'Users');
    const handler = new ApiFunction(this, 'ApiFunction', { configuration, bundles, management, users });
    const api = new ConsoleApi(this, 'Api', { configuration, handler, users });
    const hosting = new Hosting(this, 'Hosting', { apiUrl: api.url, region: configuration.managementRegion });
    new ApiAlarms(this, 'Alarms', { api, handler, topicArn: management.onCallTopicArn });

    this.publish(appOutputs, {
      userPool: users.pool.userPoolId,
      userPoolClient: users.client.userPoolClientId,
      api: api.url,
      hostingApp: hosting.appId,
      hostingBranch: hosting.branchName,
      console: hosting.url,
      customerUrl: applicationUrl(configuration),
    });
  }

  private publish<K extends string>(names: Record<K, string>, values: Record<K, string>): void {
    for (const key of Object.keys(names) as K[]) new CfnOutput(this, names[key], { value: values[key] });
  }
}

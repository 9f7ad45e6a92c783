import { addOutputs } from '@console/cdk-constructs/outputs';
import type { Configuration } from '@console/core/configuration/model';
import { appOutputs, stackNames } from '@console/core/configuration/names';
import { buildOutput } from '@console/management-cdk/build-output';
import { applicationUrl } from '@console/management-cdk/job';
import { readParameters } from '@console/management-cdk/parameters';
import { Lazy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ApiAlarms } from './stack/api-alarms.ts';
import { ApiFunction } from './stack/api-function.ts';
import { ConsoleApi } from './stack/console-api.ts';
import { ConsoleUsers } from './stack/console-users.ts';
import { Hosting } from './stack/hosting.ts';

/** Sign-in, the API and the pages. Deployed after the management stack, whose resources it uses. */
export class ConsoleStack extends Stack {
  constructor(scope: Construct, configuration: Configuration, bundles: string = buildOutput.lambda) {
    super(scope, stackNames.app, {
      description: 'Deployment console: sign-in, API and pages',
      env: { account: configuration.managementAccount, region: configuration.managementRegion },
    });
    const management = readParameters(this);
    // Hosting comes last: it leads to the API, which asks the users.
    const consoleUrl = Lazy.string({ produce: () => hosting.url });
    const users = new ConsoleUsers(this, 'Users', { consoleUrl });
    const handler = new ApiFunction(this, 'ApiFunction', { configuration, bundles, management, users });
    const api = new ConsoleApi(this, 'Api', { configuration, handler });
    const hosting: Hosting = new Hosting(this, 'Hosting', {
      apiUrl: api.url,
      region: configuration.managementRegion,
      logo: configuration.brand.logo,
    });
    new ApiAlarms(this, 'Alarms', { api, handler, topicArn: management.onCallTopicArn });

    addOutputs(
      this,
      {
        userPool: users.pool.userPoolId,
        userPoolClient: users.client.userPoolClientId,
        api: api.url,
        hostingApp: hosting.appId,
        hostingBranch: hosting.branchName,
        console: hosting.url,
        customerUrl: applicationUrl(configuration),
      },
      appOutputs,
    );
  }
}

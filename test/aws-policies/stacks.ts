import { ConsoleStack } from '@console/amplify/console-stack';
import { AccountStack } from '@console/cluster-cdk/account-stack';
import { createApp as createClusterApp } from '@console/cluster-cdk/create-app';
import { type CustomerStackProps, customerStackProps } from '@console/cluster-cdk/customer-props';
import { CustomerStack } from '@console/cluster-cdk/customer-stack';
import { RegionStack } from '@console/cluster-cdk/region-stack';
import { parseProps } from '@console/cluster-cdk/stack-props';
import { customerProps, everything, regionProps, shop, shopProps, website } from '@console/cluster-cdk/testing/samples';
import { eventBusArn } from '@console/core/configuration/names';
import { createApp as createManagementApp } from '@console/management-cdk/create-app';
import { ManagementStack } from '@console/management-cdk/management-stack';
import { configuration, placeholders } from '@console/management-cdk/testing/sample';
import type { App } from 'aws-cdk-lib/core';
import type { Environment, Template } from './iam/template.ts';

const location = {
  account: configuration.clusterAccount,
  region: configuration.managementRegion,
  domainName: configuration.domainName,
};

const customer = (app: App, code: string, change: Partial<CustomerStackProps>) =>
  new CustomerStack(
    app,
    parseProps(customerStackProps, {
      ...customerProps,
      ...location,
      customer: { ...customerProps.customer, code },
      ...change,
    }),
  );

/** The app of the cluster account: its own stack, a region and one customer of each sort. */
export function clusterApp(): App {
  const app = createClusterApp();
  new AccountStack(app, configuration);
  new RegionStack(app, {
    ...regionProps,
    ...location,
    hostedZoneId: configuration.hostedZoneId,
    eventBusArn: eventBusArn(configuration),
  });
  customer(app, 'everything', { product: everything });
  customer(app, 'online', {});
  customer(app, 'shop', { ...shopProps, upgradeTo: { product: shop, version: '1' } });
  customer(app, 'suspended', { suspended: true });
  customer(app, 'website', { product: website, version: '1' });
  return app;
}

/** The app of the management account. */
export function managementApp(): App {
  const app = createManagementApp();
  new ManagementStack(app, configuration, placeholders().built);
  return app;
}

/** The app of the console itself. */
export function consoleApp(): App {
  const app = createManagementApp();
  new ConsoleStack(app, configuration, placeholders().built.lambda);
  return app;
}

/** Every app that is deployed to AWS, by the room it is in. */
export const apps: Readonly<Record<string, () => App>> = {
  'cluster-cdk': clusterApp,
  'management-cdk': managementApp,
  amplify: consoleApp,
};

export interface SynthesizedStack {
  /** The room of its app. */
  room: string;
  name: string;
  template: Template;
  /** The template as a file. */
  file: string;
  environment: Environment;
}

/** Every stack of every app, as it would be deployed. */
export const synthesizeStacks = (): SynthesizedStack[] =>
  Object.entries(apps).flatMap(([room, createApp]) =>
    createApp()
      .synth()
      .stacks.map(({ stackName, template, templateFullPath, environment }) => ({
        room,
        name: stackName,
        template,
        file: templateFullPath,
        environment: { account: environment.account, region: environment.region },
      })),
  );

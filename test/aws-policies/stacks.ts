import { ConsoleStack } from '@console/amplify/console-stack';
import { AccountStack } from '@console/cluster-cdk/account-stack';
import { createApp as createClusterApp } from '@console/cluster-cdk/create-app';
import { type CustomerStackProps, customerStackProps } from '@console/cluster-cdk/customer-props';
import { CustomerStack } from '@console/cluster-cdk/customer-stack';
import {
  type FunctionsCustomerProps,
  functionsCustomerProps as functionsCustomerSchema,
} from '@console/cluster-cdk/functions-customer-props';
import { FunctionsCustomerStack } from '@console/cluster-cdk/functions-customer-stack';
import { type PoolStackProps, poolStackProps } from '@console/cluster-cdk/pool-props';
import { PoolStack } from '@console/cluster-cdk/pool-stack';
import { RegionStack } from '@console/cluster-cdk/region-stack';
import { parseProps } from '@console/cluster-cdk/stack-props';
import { type TenantTableStackProps, tenantTableStackProps } from '@console/cluster-cdk/tenant-table-props';
import { TenantTableStack } from '@console/cluster-cdk/tenant-table-stack';
import {
  clock,
  functionsCustomerProps,
  palette,
  poolProps,
  tenantId,
  tenantTableProps,
} from '@console/cluster-cdk/testing/functions-samples';
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
  functionsApp(app);
  return app;
}

/** The outputs of the pool, as if it were in the account of these tests. */
const poolOutputs = Object.fromEntries(
  Object.entries(tenantTableProps.pool).map(([name, arn]) => [name, arn.replace(/\d{12}/, location.account)]),
);

const provisioned = { indexes: 1, stream: false, billingMode: 'PROVISIONED' as const };

/** Pools, private tenants and silos of functions products. */
function functionsApp(app: App): void {
  const pool = (change: Partial<PoolStackProps>) =>
    new PoolStack(app, parseProps(poolStackProps, { ...poolProps, ...location, ...change }));
  const tenant = (code: string, change: Partial<TenantTableStackProps>) =>
    new TenantTableStack(
      app,
      parseProps(tenantTableStackProps, {
        ...tenantTableProps,
        ...location,
        pool: poolOutputs,
        customer: { id: tenantId, code },
        ...change,
      }),
    );
  const silo = (code: string, change: Partial<FunctionsCustomerProps>) =>
    new FunctionsCustomerStack(
      app,
      parseProps(functionsCustomerSchema, {
        ...functionsCustomerProps,
        ...location,
        customer: { id: tenantId, code },
        ...change,
      }),
    );
  pool({});
  pool({ product: clock, host: 'clock' });
  tenant('private', {});
  tenant('private-own', { alarms: true, product: { ...palette, users: 'own', table: provisioned } });
  silo('functions', {});
  silo('functions-off', { suspended: true });
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

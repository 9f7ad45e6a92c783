import { Template } from 'aws-cdk-lib/assertions';
import { createApp } from '../create-app.ts';
import { functionsCustomerProps as customerSchema, type FunctionsCustomerProps } from '../functions-customer-props.ts';
import { FunctionsCustomerStack } from '../functions-customer-stack.ts';
import { type PoolStackProps, poolStackProps } from '../pool-props.ts';
import { PoolStack } from '../pool-stack.ts';
import { parseProps } from '../stack-props.ts';
import { type TenantTableStackProps, tenantTableStackProps } from '../tenant-table-props.ts';
import { TenantTableStack } from '../tenant-table-stack.ts';
import { functionsCustomerProps, poolProps, tenantTableProps } from './functions-samples.ts';

export const poolTemplate = (change: Partial<PoolStackProps> = {}): Template =>
  Template.fromStack(new PoolStack(createApp(), parseProps(poolStackProps, { ...poolProps, ...change })));

export const tenantTableTemplate = (change: Partial<TenantTableStackProps> = {}): Template =>
  Template.fromStack(
    new TenantTableStack(createApp(), parseProps(tenantTableStackProps, { ...tenantTableProps, ...change })),
  );

export const functionsCustomerTemplate = (change: Partial<FunctionsCustomerProps> = {}): Template =>
  Template.fromStack(
    new FunctionsCustomerStack(createApp(), parseProps(customerSchema, { ...functionsCustomerProps, ...change })),
  );

import type { App, Stack } from 'aws-cdk-lib/core';
import { createApp } from './create-app.ts';
import { type CustomerStackProps, customerStackProps } from './customer-props.ts';
import { CustomerStack } from './customer-stack.ts';
import { type FunctionsCustomerProps, functionsCustomerProps } from './functions-customer-props.ts';
import { FunctionsCustomerStack } from './functions-customer-stack.ts';
import { type PoolStackProps, poolStackProps } from './pool-props.ts';
import { PoolStack } from './pool-stack.ts';
import { type RegionStackProps, regionStackProps } from './region-props.ts';
import { RegionStack } from './region-stack.ts';
import { parseProps } from './stack-props.ts';
import { type TenantTableStackProps, tenantTableStackProps } from './tenant-table-props.ts';
import { TenantTableStack } from './tenant-table-stack.ts';

export interface SynthesizedStack {
  /** Folder of the cloud assembly. */
  assembly: string;
  stackName: string;
  /** Resources in the template. */
  resources: number;
}

/** Writes the cloud assembly of a region's stack into `outdir`. @throws DomainError when `props` are invalid */
export function synthesizeRegion(props: RegionStackProps, outdir: string): SynthesizedStack {
  const valid = parseProps(regionStackProps, props);
  return write(new RegionStack(createApp({ outdir }), valid));
}

/** Writes the cloud assembly of one customer's stack into `outdir`. @throws DomainError when `props` are invalid */
export function synthesizeCustomer(props: CustomerStackProps, outdir: string): SynthesizedStack {
  const valid = parseProps(customerStackProps, props);
  return write(new CustomerStack(createApp({ outdir }), valid));
}

/** Writes the cloud assembly of a pool into `outdir`. @throws DomainError when `props` are invalid */
export function synthesizePool(props: PoolStackProps, outdir: string): SynthesizedStack {
  const valid = parseProps(poolStackProps, props);
  return write(new PoolStack(createApp({ outdir }), valid));
}

/** Writes the cloud assembly of a private tenant's stack into `outdir`. @throws DomainError when `props` are invalid */
export function synthesizeTenantTable(props: TenantTableStackProps, outdir: string): SynthesizedStack {
  const valid = parseProps(tenantTableStackProps, props);
  return write(new TenantTableStack(createApp({ outdir }), valid));
}

/** Writes the cloud assembly of one customer of a functions product into `outdir`. @throws DomainError when `props` are invalid */
export function synthesizeFunctionsCustomer(props: FunctionsCustomerProps, outdir: string): SynthesizedStack {
  const valid = parseProps(functionsCustomerProps, props);
  return write(new FunctionsCustomerStack(createApp({ outdir }), valid));
}

function write(stack: Stack): SynthesizedStack {
  const app = stack.node.root as App;
  const assembly = app.synth();
  const template: { Resources: object } = assembly.getStackByName(stack.stackName).template;
  return {
    assembly: assembly.directory,
    stackName: stack.stackName,
    resources: Object.keys(template.Resources).length,
  };
}

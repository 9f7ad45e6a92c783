import type { App, Stack } from 'aws-cdk-lib/core';
import { createApp } from './create-app.ts';
import { type CustomerStackProps, customerStackProps } from './customer-props.ts';
import { CustomerStack } from './customer-stack.ts';
import { type RegionStackProps, regionStackProps } from './region-props.ts';
import { RegionStack } from './region-stack.ts';
import { parseProps } from './stack-props.ts';

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

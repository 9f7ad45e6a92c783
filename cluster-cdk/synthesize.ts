import { App, type AppProps, DefaultStackSynthesizer, type Stack } from 'aws-cdk-lib/core';
import { type CustomerStackProps, customerStackProps } from './customer-props.ts';
import { CustomerStack } from './customer-stack.ts';
import { featureFlags } from './feature-flags.ts';
import { parseProps } from './parse-props.ts';
import { type RegionStackProps, regionStackProps } from './region-props.ts';
import { RegionStack } from './region-stack.ts';

export interface SynthesizedStack {
  /** Folder of the cloud assembly. */
  assembly: string;
  stackName: string;
  /** Resources in the template. */
  resources: number;
}

/** An app that writes templates and nothing about how they were written. */
export function createApp(props: AppProps = {}): App {
  return new App({
    analyticsReporting: false,
    performanceReporting: false,
    treeMetadata: false,
    stackTraces: false,
    autoSynth: false,
    // Templates are validated by the tests of this room; here it would cost each operation its time.
    builtinCloudFormationValidation: false,
    // The tool that deploys checks the version; a template without the check needs no parameter for it.
    defaultStackSynthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    context: featureFlags,
    ...props,
  });
}

/** Writes the cloud assembly of a region's stack into `outdir`. Throws a DomainError when `props` are wrong. */
export function synthesizeRegion(props: RegionStackProps, outdir: string): SynthesizedStack {
  const valid = parseProps(regionStackProps, props);
  return write(new RegionStack(createApp({ outdir }), valid));
}

/** Writes the cloud assembly of one customer's stack into `outdir`. Throws a DomainError when `props` are wrong. */
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

import { Template } from 'aws-cdk-lib/assertions';
import { createApp } from '../create-app.ts';
import { type CustomerStackProps, customerStackProps } from '../customer-props.ts';
import { CustomerStack } from '../customer-stack.ts';
import { type RegionStackProps, regionStackProps } from '../region-props.ts';
import { RegionStack } from '../region-stack.ts';
import { parseProps } from '../stack-props.ts';
import { customerProps, regionProps } from './samples.ts';

export const customerTemplate = (change: Partial<CustomerStackProps> = {}): Template =>
  Template.fromStack(new CustomerStack(createApp(), parseProps(customerStackProps, { ...customerProps, ...change })));

export const regionTemplate = (change: Partial<RegionStackProps> = {}): Template =>
  Template.fromStack(new RegionStack(createApp(), parseProps(regionStackProps, { ...regionProps, ...change })));

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DependsOn?: string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

/** All resources of a type, by logical id. */
export const resources = (template: Template, type: string): Record<string, Resource> =>
  template.findResources(type) as Record<string, Resource>;

/** The one resource of a type. */
export function resource(template: Template, type: string): Resource & { id: string } {
  template.resourceCountIs(type, 1);
  const [entry] = Object.entries(resources(template, type));
  if (!entry) throw new Error(`no ${type}`);
  return { id: entry[0], ...entry[1] };
}

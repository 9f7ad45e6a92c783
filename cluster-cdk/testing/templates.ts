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

import { allStacks, hostedZone } from '../iam/installation.ts';
import type { Resource, Template } from '../iam/template.ts';
import type { Named } from './arns.ts';

/** A resource in the stack of a region, pool or customer. */
export interface StackResource extends Named {
  resource: Resource;
  template: Template;
  hostedZone: string;
}

/** Every resource that CloudFormation creates, updates and deletes with the console's permissions. */
export const stackResources: readonly StackResource[] = allStacks
  .filter(({ name }) => /^(customer-|pool-|console-region)/.test(name))
  .flatMap(({ name, template, environment }) =>
    Object.entries(template.Resources).map(([id, resource]) => ({
      stack: name,
      id,
      resource,
      template,
      environment,
      hostedZone,
    })),
  );

import type { Configuration } from '@console/core/configuration/model';
import type { App } from 'aws-cdk-lib/core';
import { type Built, builtHere } from './built.ts';
import { ManagementStack } from './management-stack.ts';

/** The stacks of the management account that are not the console's own. */
export const managementStacks = (app: App, configuration: Configuration, built: Built = builtHere) => ({
  management: new ManagementStack(app, { configuration, built }),
});

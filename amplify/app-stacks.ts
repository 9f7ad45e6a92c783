import type { Configuration } from '@console/core/configuration/model';
import { type Built, builtHere } from '@console/management-cdk/built';
import type { App } from 'aws-cdk-lib/core';
import { ConsoleStack } from './console-stack.ts';

/** The stacks of the console itself: sign-in, API, pages. */
export const consoleStacks = (app: App, configuration: Configuration, built: Pick<Built, 'lambda'> = builtHere) => ({
  console: new ConsoleStack(app, { configuration, bundles: built.lambda }),
});

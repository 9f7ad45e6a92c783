import { configurationPath, readConfiguration } from '@console/core/configuration/file';
import { createApp } from '@console/management-cdk/create-app';
import { ConsoleStack } from './console-stack.ts';

const app = createApp();
new ConsoleStack(app, readConfiguration(configurationPath(process.cwd())));
app.synth();

import { configurationPath, readConfiguration } from '@console/core/configuration/file';
import { createApp } from '@console/management-cdk/create-app';
import { consoleStacks } from './app-stacks.ts';

const app = createApp();
consoleStacks(app, readConfiguration(configurationPath(process.cwd())));
app.synth();

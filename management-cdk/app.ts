import { configurationPath, readConfiguration } from '@console/core/configuration/file';
import { managementStacks } from './app-stacks.ts';
import { createApp } from './create-app.ts';

const app = createApp();
managementStacks(app, readConfiguration(configurationPath(process.cwd())));
app.synth();

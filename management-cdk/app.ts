import { configurationPath, readConfiguration } from '@console/core/configuration/file';
import { createApp } from './create-app.ts';
import { ManagementStack } from './management-stack.ts';

const app = createApp();
new ManagementStack(app, readConfiguration(configurationPath(process.cwd())));
app.synth();

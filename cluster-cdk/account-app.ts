import { fileURLToPath } from 'node:url';
import { configurationPath, readConfiguration } from '@console/core/configuration/file';
import { AccountStack } from './account-stack.ts';
import { createApp } from './create-app.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const app = createApp();
new AccountStack(app, readConfiguration(configurationPath(root)));
app.synth();

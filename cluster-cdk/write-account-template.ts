import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configurationPath, readConfiguration } from '@console/core/configuration/file';
import { stackNames } from '@console/core/configuration/names';
import { AccountStack } from './account-stack.ts';
import { createApp } from './create-app.ts';

const [file = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const app = createApp({ outdir: `${file}.assembly` });
new AccountStack(app, readConfiguration(configurationPath(root)));
// Without spaces: there is no bucket yet that it could be uploaded to, and a request takes 51,200 bytes at most.
writeFileSync(file, JSON.stringify(app.synth().getStackByName(stackNames.account).template));

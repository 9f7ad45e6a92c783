import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStep } from './build.ts';
import { loadStep } from './steps.ts';
import { appOf } from './synthesize.ts';

/** What the CDK command line runs in the folder of a step: `npx cdk deploy`. */
const step = await loadStep(process.argv[2] ?? '');
const bundles = join(fileURLToPath(new URL('../../dist/steps', import.meta.url)), step.name, 'deploy');
await buildStep(step, bundles);
(await appOf(step, bundles)).synth();

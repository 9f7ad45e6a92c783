import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '@console/local/build/fingerprint';
import { buildStep } from './build.ts';
import type { Step } from './step.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['steps', 'tenancy/src', 'cdk-constructs', 'cluster-cdk/pool', 'package-lock.json'];

/** The cloud assembly of a step, made anew only when the sources have changed. Answers its folder. */
export async function assemblyOf(step: Step): Promise<string> {
  const folder = join(root, 'dist/steps', step.name);
  const current = join(folder, (await fingerprint(root, sources)).slice(0, 16));
  if (!existsSync(current)) await make(step, folder, current);
  return join(current, 'cdk.out');
}

async function make(step: Step, folder: string, current: string): Promise<void> {
  const earlier = await readdir(folder).catch(() => []);
  const draft = `${current}.${process.pid}`;
  const bundles = join(draft, 'bundles');
  await mkdir(draft, { recursive: true });
  // Loads the CDK while esbuild works.
  const [{ appOf }] = await Promise.all([import('./synthesize.ts'), step.stack(), buildStep(step, bundles)]);
  (await appOf(step, bundles, { outdir: join(draft, 'cdk.out') })).synth();
  await rename(draft, current).catch((error: unknown) => {
    if (!existsSync(current)) throw error;
  });
  await Promise.all(earlier.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

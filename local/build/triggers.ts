import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildTriggers } from '../../tenancy/build.ts';
import { bundleOptions } from './bundle-options.ts';
import type { BuildPart } from './part.ts';

/** What the functions of pools run that no product brings: the triggers of the library, and the handler that serves pages. */
export async function assembleTriggers(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await buildTriggers(folder);
  const entryPoints = { pages: 'cluster-cdk/pool/handlers/pages.ts' };
  await build({ ...bundleOptions(root), entryPoints, outdir: folder, format: 'esm' });
}

export const triggers: BuildPart = {
  name: 'triggers of pools',
  inputs: ['package-lock.json', 'tenancy', 'cluster-cdk/pool/handlers', 'local/build'],
  output: 'dist/triggers/pages.js',
  build: (root) => assembleTriggers(root, join(root, 'dist/triggers')),
};

import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyDefinitions, productsDir } from '@console/management-cdk/bundle';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';
import { copyBundles } from './bundles.ts';
import { copyPackages, packageClosure } from './package-closure.ts';
import type { BuildPart } from './part.ts';
import { assembleTriggers } from './triggers.ts';

/** They read files next to their code. */
const packages = ['aws-cdk-lib', 'constructs', '@aws-cdk/toolkit-lib'];

/** Everything that a build needs, so that it installs nothing: the program, its packages and the product definitions. */
export async function assembleJob(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({
    ...bundleOptions(root),
    entryPoints: { 'codebuild/main': 'codebuild/main.ts' },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: packages,
  });
  await copyPackages(root, packageClosure(root, packages), folder);
  await copyDefinitions(folder);
  await assembleTriggers(root, join(folder, 'triggers'));
  const products = join(folder, 'products');
  await copyBundles(productsDir(), products, await readdir(products));
  await cp(join(root, 'codebuild/buildspec.yml'), join(folder, 'buildspec.yml'));
}

export const job: BuildPart = {
  name: 'job',
  inputs: [
    'package-lock.json',
    'core',
    'adapters',
    'cdk-constructs',
    'cluster-cdk',
    'codebuild',
    'tenancy',
    productsDir(),
    'local/build',
  ],
  output: 'dist/job/codebuild/main.cjs',
  build: (root) => assembleJob(root, join(root, 'dist/job')),
};

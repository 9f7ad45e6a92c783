import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleFunctions, productsDir } from '@console/management-cdk/bundle';
import type { BuildPart } from './part.ts';

export const functions: BuildPart = {
  name: 'functions',
  inputs: ['package-lock.json', 'core', 'adapters', 'amplify', 'management-cdk', 'codebuild', productsDir()],
  output: 'dist/lambda/api/index.mjs',
  async build(root) {
    const folder = join(root, 'dist/lambda');
    await rm(folder, { recursive: true, force: true });
    await bundleFunctions(folder);
  },
};

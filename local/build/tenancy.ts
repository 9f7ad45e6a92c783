import { join } from 'node:path';
import { buildTriggers } from '../../tenancy/build.ts';
import type { BuildPart } from './part.ts';

export const tenancy: BuildPart = {
  name: 'triggers of pools',
  inputs: ['package-lock.json', 'tenancy'],
  output: 'tenancy/dist/triggers/authorizer.js',
  build: (root) => buildTriggers(join(root, 'tenancy/dist/triggers')),
};

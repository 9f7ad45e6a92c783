import { join } from 'node:path';
import { build } from 'vite';
import type { BuildPart } from './part.ts';

export const pages: BuildPart = {
  name: 'pages',
  inputs: ['package-lock.json', 'frontend', 'core/contract'],
  output: 'frontend/dist/index.html',
  async build(root) {
    await build({ root: join(root, 'frontend'), configFile: join(root, 'frontend/vite.config.ts'), logLevel: 'warn' });
  },
};

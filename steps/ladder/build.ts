import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Step } from './step.ts';

/** For packages in the CommonJS format. */
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

const indexHtml = fileURLToPath(new URL('../step00-single-tenant/page/index.html', import.meta.url));

/** Makes the functions of a step, and its page, which the function `page` serves. */
export async function buildStep({ handlers, page }: Step, bundles: string): Promise<void> {
  await Promise.all([buildHandlers(handlers, bundles), buildPage(page, join(bundles, 'page/pages'))]);
}

const buildHandlers = (handlers: Step['handlers'], outdir: string) =>
  build({
    entryPoints: Object.entries(handlers).map(([name, path]) => ({ in: path, out: `${name}/index` })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner,
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    logLevel: 'error',
  });

async function buildPage(entries: Step['page'], outdir: string): Promise<void> {
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    copyFile(indexHtml, join(outdir, 'index.html')),
    build({
      entryPoints: Object.entries(entries).map(([name, path]) => ({ in: path, out: name })),
      outdir,
      bundle: true,
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      minify: true,
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    }),
  ]);
}

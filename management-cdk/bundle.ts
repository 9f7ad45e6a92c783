import { existsSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Entry points of the functions, by name. */
const entries = {
  dispatcher: 'management-cdk/lambda/entries/dispatcher.ts',
  settle: 'management-cdk/lambda/entries/settler.ts',
  reconcile: 'management-cdk/lambda/entries/reconciler.ts',
  alerts: 'management-cdk/lambda/entries/alerts.ts',
  api: 'amplify/api-lambda/index.ts',
} as const;
export type FunctionName = keyof typeof entries;
export const functionNames = Object.keys(entries) as FunctionName[];

/** Packages in the CommonJS format expect these. */
const banner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** Writes `<folder>/<name>/index.mjs` for each function: its code and all of its dependencies. */
export async function bundleFunctions(folder: string, names: readonly FunctionName[] = functionNames): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, entries[name]])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The SDK too: the version that was tested, rather than the one of the runtime.
    external: [],
    mainFields: ['module', 'main'],
    banner: { js: banner },
    sourcemap: 'linked',
    sourcesContent: false,
    minify: true,
    keepNames: true,
    logLevel: 'error',
  });
  const reading = names.filter((name) => name === 'api' || name === 'reconcile');
  await Promise.all(reading.map((name) => copyDefinitions(join(folder, name))));
}

/** The definitions of the products, as the catalogue reads them: `<folder>/products/<id>/product.json`. */
export async function copyDefinitions(folder: string): Promise<void> {
  const files = (await readdir(join(root, 'products'))).map((id) => join('products', id, 'product.json'));
  const found = files.filter((file) => existsSync(join(root, file)));
  await Promise.all(found.map((file) => cp(join(root, file), join(folder, file))));
}

export const bundleOf = (folder: string, name: FunctionName): string => join(folder, name, 'index.mjs');

import { existsSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Entry points of the functions, by name. */
export const functionEntries = {
  dispatcher: 'management-cdk/lambda/entries/dispatcher.ts',
  settle: 'management-cdk/lambda/entries/settler.ts',
  reconcile: 'management-cdk/lambda/entries/reconciler.ts',
  alerts: 'management-cdk/lambda/entries/alerts.ts',
  worker: 'codebuild/worker/handler.ts',
  api: 'amplify/api-lambda/index.ts',
} as const;
export type FunctionName = keyof typeof functionEntries;
export const functionNames = Object.keys(functionEntries) as FunctionName[];

/** Packages in the CommonJS format expect these. */
const banner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** Writes `<folder>/<name>/index.mjs` for each function: its code and all of its dependencies. */
export async function bundleFunctions(folder: string, names: readonly FunctionName[] = functionNames): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, functionEntries[name]])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
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
  const reading = names.filter((name) => name !== 'settle' && name !== 'alerts');
  await Promise.all(reading.map((name) => copyDefinitions(join(folder, name))));
}

/** The folder of the products, as on one machine. */
export const productsDir = (): string => resolve(root, process.env.PRODUCTS_DIR || 'products');

/** The definitions of the products, as the catalogue reads them: `<folder>/products/<id>/product.json`. */
export async function copyDefinitions(folder: string): Promise<void> {
  const dir = productsDir();
  const files = (await readdir(dir)).map((id) => join(id, 'product.json'));
  const found = files.filter((file) => existsSync(join(dir, file)));
  await Promise.all(found.map((file) => cp(join(dir, file), join(folder, 'products', file))));
}

export const bundleOf = (folder: string, name: FunctionName): string => join(folder, name, 'index.mjs');

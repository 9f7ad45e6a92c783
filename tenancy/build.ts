import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Lambda names them as a handler: `authorizer.handler`. */
const triggers = ['authorizer', 'pre-token', 'user-migration'];

/** For packages in the CommonJS format. */
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

/** The triggers, each in a file that needs no packages, in a folder that is an asset for Lambda. */
export async function buildTriggers(folder: string = here('dist/triggers')): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: triggers.map((name) => here(`src/triggers/${name}.ts`)),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner,
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
  });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
}

/** The package: JavaScript and types of each module, and the triggers. */
export async function buildPackage(): Promise<void> {
  await rm(here('dist'), { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '--project', here('tsconfig.build.json')], { stdio: 'inherit' });
  await buildTriggers();
}

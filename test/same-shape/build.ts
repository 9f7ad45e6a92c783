import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Writes the product into a folder of products: its definition, its program in one file, and its Dockerfile. */
export async function writeSameShape(products: string): Promise<string> {
  const folder = join(products, 'same-shape');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [here('application/main.ts')],
    outfile: join(folder, 'app.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['pg-native', 'pg-cloudflare', 'cloudflare:sockets'],
    // The PostgreSQL driver is CommonJS and requires Node.js's own modules.
    banner: {
      js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  for (const file of ['product.json', 'Dockerfile']) await copyFile(here(file), join(folder, file));
  return folder;
}

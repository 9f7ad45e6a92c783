import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Bundles the server, its styles and its script into one file without dependencies. */
export async function buildTodo(outfile: string = here('dist/server.js')): Promise<void> {
  await build({
    entryPoints: [here('src/server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    keepNames: true,
    loader: { '.css': 'text', '.client.js': 'text' },
    external: ['pg-native', 'pg-cloudflare', 'cloudflare:sockets'],
    // The PostgreSQL driver is CommonJS and loads built-in modules with require.
    banner: {
      js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
}

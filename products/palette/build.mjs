import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const settings = { bundle: true, minify: true, keepNames: true, logLevel: 'warning' };

await rm(here('dist'), { recursive: true, force: true });
await mkdir(here('dist/pages'), { recursive: true });
await Promise.all([
  build({
    ...settings,
    entryPoints: [here('src/api.ts'), here('src/on-colour.ts')],
    outdir: here('dist'),
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    sourcesContent: false,
  }),
  build({
    ...settings,
    entryPoints: [here('src/page/main.ts')],
    outfile: here('dist/pages/main.js'),
    target: 'es2022',
  }),
  cp(here('src/page/index.html'), here('dist/pages/index.html')),
  cp(here('src/page/style.css'), here('dist/pages/style.css')),
]);

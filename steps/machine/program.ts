import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '@console/local/build/fingerprint';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Two levels below the root, as the sources are.
const folder = join(root, 'dist/step-runner');
const sources = ['steps/machine', 'local', 'adapters', 'core', 'amplify/api', 'package-lock.json'];

/** `start-step.ts`, bundled: the local cluster has a thousand modules, which take seconds to load one by one. */
export async function startingProgram(): Promise<typeof import('./start-step.ts')> {
  const stamp = join(folder, 'stamp');
  const current = await fingerprint(root, sources);
  const known = existsSync(stamp) && (await readFile(stamp, 'utf8'));
  if (known !== current) {
    await bundle();
    await writeFile(stamp, current);
  }
  return import(join(folder, 'start-step.js')) as Promise<typeof import('./start-step.ts')>;
}

async function bundle(): Promise<void> {
  const [{ build }, { bundleOptions }, { banner, external }] = await Promise.all([
    import('esbuild'),
    import('@console/local/build/bundle-options'),
    import('@console/local/build/programs'),
  ]);
  await mkdir(folder, { recursive: true });
  await Promise.all([
    cp(join(root, 'local/cluster/functions/bootstrap'), join(folder, 'bootstrap'), { recursive: true }),
    build({
      ...bundleOptions(root),
      outdir: folder,
      external,
      format: 'esm',
      banner,
      entryPoints: { 'start-step': 'steps/machine/start-step.ts', 'cognito-server': 'local/cognito/server/main.ts' },
    }),
  ]);
}

import { dirname, join } from 'node:path';
import { reason } from '@console/core/contract/texts/reasons';
import { BundleFailed, type BundleUse } from '@console/core/ports/bundles';
import { InstallFailed, runInstall } from '../kept-images/run-install.ts';
import { readBundle } from './read-bundle.ts';

/** The commands that build a version, without placeholders. */
export const buildCommands = ({ product, version }: Pick<BundleUse, 'product' | 'version'>): string[][] =>
  product.build.map((command) => command.map((word) => word.replaceAll('${product.version}', version)));

/**
 * Whether a version is built from what the product's folder has now. That is the default version: another one that is there
 * was built from what the folder had then.
 */
export async function isBuiltNow(productsDir: string, use: BundleUse): Promise<boolean> {
  const { product, version } = use;
  if (product.build.length === 0) return false;
  return version === product.defaultVersion || !(await isComplete(productsDir, use));
}

const isComplete = (productsDir: string, use: BundleUse): Promise<boolean> =>
  readBundle(productsDir, use).then(
    () => true,
    () => false,
  );

/** Programs of packages that the product, or a workspace around it, has installed. */
const programFolders = (folder: string): string[] => [
  join(folder, 'node_modules', '.bin'),
  ...(folder === dirname(folder) ? [] : programFolders(dirname(folder))),
];

/** Runs the commands that build a version, in the folder of its product. @throws BundleFailed */
export async function buildBundle(home: string, use: BundleUse, log: (line: string) => void): Promise<void> {
  try {
    await runInstall(buildCommands(use), { cwd: home, log, signal: use.signal, programs: programFolders(home) });
  } catch (error) {
    if (!(error instanceof InstallFailed)) throw error;
    const { command, how, lines } = error;
    const failed = lines
      ? reason('bundle-build-failed', { command, how, lines })
      : reason('bundle-build-failed-silently', { command, how });
    throw new BundleFailed(failed, { cause: error });
  }
}

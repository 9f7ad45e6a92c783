import { createHash } from 'node:crypto';
import { sep } from 'node:path';
import type { BundleUse } from '@console/core/ports/bundles';
import { folderOfVersion } from '@console/core/products/functions/paths';
import { folderEntries } from '../kept-images/folder-entries.ts';
import { buildCommands } from './build.ts';

/**
 * A digest of all that a version is built from: the files of the product's folder by size and time, without what the build
 * writes, and its commands.
 */
export function sourceDigest(home: string, use: BundleUse, dataDir: string): string {
  const { product, version } = use;
  const written = product.versions.flatMap((one) =>
    [one.bundle, product.pages ?? ''].map((path) => folderOfVersion(path, one.version)),
  );
  const isWritten = (path: string) => written.some((one) => path === one || path.startsWith(one + sep));
  const hash = createHash('sha256').update(JSON.stringify([home, version, buildCommands(use), written]));
  for (const { kind, path, mode, size, mtimeMs, target } of folderEntries(home, dataDir)) {
    if (isWritten(path)) continue;
    hash.update(JSON.stringify(kind === 'link' ? [kind, path, target] : [kind, path, mode, size, mtimeMs]));
  }
  return hash.digest('hex').slice(0, 24);
}

import { createHash, type Hash } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Bundle } from '@console/core/ports/bundles';

/** Names of the folders of a copy. */
export const copyOf = (folder: string, hasPages: boolean): Bundle => ({
  bundle: join(folder, 'bundle'),
  ...(hasPages && { pages: join(folder, 'pages') }),
});

/** Copies the files of a version, with what links lead to. Pages within the bundle are not a part of the functions' code. */
export async function copyBundle({ bundle, pages }: Bundle, to: string): Promise<Bundle> {
  const copy = copyOf(to, pages !== undefined);
  await cp(bundle, copy.bundle, { recursive: true, dereference: true, filter: (path) => path !== pages });
  if (pages !== undefined && copy.pages) await cp(pages, copy.pages, { recursive: true, dereference: true });
  return copy;
}

/** A digest of the paths and contents of all files, whatever their times. */
export async function digestOf({ bundle, pages }: Bundle): Promise<string> {
  const hash = createHash('sha256');
  await addFolder(hash, 'bundle', bundle, pages);
  if (pages !== undefined) await addFolder(hash, 'pages', pages);
  return hash.digest('hex');
}

async function addFolder(hash: Hash, name: string, folder: string, without?: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => without === undefined || !path.startsWith(`${without}/`));
  for (const path of files.toSorted()) {
    const content = await readFile(path);
    hash.update(JSON.stringify([name, relative(folder, path), content.length])).update(content);
  }
}

/** Copies the folders of a version from below `from` to the same places below `to`. */
export async function copyFolders({ bundle, pages }: Bundle, from: string, to: string): Promise<void> {
  for (const folder of pages === undefined ? [bundle] : [bundle, pages]) {
    await cp(folder, join(to, relative(from, folder)), { recursive: true, dereference: true });
  }
}

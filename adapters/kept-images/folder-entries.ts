import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** A file, folder or symbolic link in a folder, by its path from there. */
export interface FolderEntry {
  kind: 'folder' | 'file' | 'link';
  path: string;
  mode: number;
  size: number;
  mtimeMs: number;
  /** Where a link leads, as it is written. */
  target?: string;
}

/** Changes without a change of the product, and can be large. */
const versionControl = '.git';

/**
 * All that is in `folder`, a folder before what it holds, in a fixed order. Nothing waits here: for folders such as
 * node_modules this is several times as fast.
 * @param without absolute path of a folder to leave out
 */
export function folderEntries(folder: string, without: string): FolderEntry[] {
  const found: FolderEntry[] = [];
  const visit = (below: string) => {
    for (const name of readdirSync(join(folder, below)).toSorted()) {
      const path = join(below, name);
      const absolute = join(folder, path);
      if (name === versionControl || absolute === without) continue;
      const stat = lstatSync(absolute);
      const { mode, size, mtimeMs } = stat;
      if (stat.isSymbolicLink()) {
        found.push({ kind: 'link', path, mode, size, mtimeMs, target: readlinkSync(absolute) });
      } else if (stat.isDirectory()) {
        // The size and the time of a folder change with what is done in it and undone.
        found.push({ kind: 'folder', path, mode, size: 0, mtimeMs: 0 });
        visit(path);
      } else if (stat.isFile()) {
        found.push({ kind: 'file', path, mode, size, mtimeMs });
      }
    }
  };
  visit('');
  return found;
}

import { constants } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FolderEntry } from './folder-entries.ts';

const filesAtOnce = 16;

/** Copies the entries of a folder. Where the file system can, files share their content with the originals. */
export async function copyEntries(entries: readonly FolderEntry[], from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const { path } of entries.filter(({ kind }) => kind === 'folder')) await mkdir(join(to, path));
  const rest = entries.filter(({ kind }) => kind !== 'folder');
  const copyNext = async () => {
    for (let entry = rest.pop(); entry; entry = rest.pop()) await copyEntry(entry, from, to);
  };
  await Promise.all(Array.from({ length: filesAtOnce }, copyNext));
}

async function copyEntry({ kind, path, target = '' }: FolderEntry, from: string, to: string): Promise<void> {
  if (kind === 'link') return symlink(linkFor(target, join(from, path), from), join(to, path));
  await copyFile(join(from, path), join(to, path), constants.COPYFILE_FICLONE);
}

/** A link to something in the folder leads to its copy; any other one leads where it did. */
function linkFor(target: string, link: string, folder: string): string {
  const leadsTo = resolve(dirname(link), target);
  const isInside = leadsTo === folder || leadsTo.startsWith(folder + sep);
  if (!isInside) return leadsTo;
  return isAbsolute(target) ? relative(dirname(link), leadsTo) || '.' : target;
}

const everyoneReads = 0o444;
const everyoneEnters = 0o555;
const ownerWrites = 0o200;

/**
 * Lets every user read what was copied, and nobody change it but root. A copy that an application makes of a file has the
 * mode of the file, so where only root could write to it, its mode keeps saying so.
 */
export async function protect(entries: readonly FolderEntry[], folder: string): Promise<void> {
  const write = process.getuid?.() === 0 ? ownerWrites : 0;
  for (const { kind, path, mode } of entries.toReversed()) {
    if (kind === 'link') continue;
    const isProgram = kind === 'folder' || (mode & 0o111) !== 0;
    await chmod(join(folder, path), (isProgram ? everyoneEnters : everyoneReads) | write);
  }
  await chmod(folder, everyoneEnters | write);
}

export const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

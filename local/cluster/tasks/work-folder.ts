import {
  chmodSync,
  chownSync,
  type Dirent,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Of packages, which nothing writes to and which are large: one link leads to all of it. */
const packages = new Set(['node_modules', 'vendor', 'venv', '.venv', 'site-packages', '__pycache__']);
/** Further folders are linked whole. */
const mostEntries = 2_000;

export interface WorkFolder {
  path: string;
  /** The folder of the image that is to run there. */
  image: string;
  /** The customer's user, when it has one. */
  user: number | undefined;
}

/**
 * Makes the folder that a customer's tasks run in: a link for each file of the image, and folders of its own for the
 * folders of the image, so that a program finds its files by relative paths, and what it writes there is the customer's.
 * Its own files stay when the image changes.
 *
 * Folders belong to the console and are sticky: the customer's user creates files in them, and cannot replace a folder by a
 * link that would lead the console elsewhere.
 */
export function prepareWorkFolder(folder: WorkFolder): void {
  const record = join(dirname(folder.path), 'work.image');
  makeFolder(folder.path, folder);
  const earlier = readRecord(record);
  if (earlier !== undefined && earlier !== folder.image) removeLinks(folder.path, earlier);
  if (earlier !== folder.image) writeFileSync(record, folder.image, { mode: 0o600 });
  linkAll(folder);
}

/** The folder of the image that is linked. */
export const linkedImage = (work: string): string | undefined => readRecord(join(dirname(work), 'work.image'));

function linkAll(folder: WorkFolder): void {
  let left = mostEntries;
  for (const queue = ['']; queue.length > 0; ) {
    const below = queue.shift() ?? '';
    for (const entry of readdirSync(join(folder.image, below), { withFileTypes: true })) {
      const path = join(below, entry.name);
      left -= 1;
      if (!isOwnFolder(entry, left)) link(join(folder.image, path), join(folder.path, path));
      else if (makeFolder(join(folder.path, path), folder)) queue.push(path);
    }
  }
}

const isOwnFolder = (entry: Dirent, left: number): boolean =>
  entry.isDirectory() && !packages.has(entry.name) && left > 0;

function link(to: string, path: string): void {
  try {
    symlinkSync(to, path);
  } catch (error) {
    // The link of an earlier start, or a file of the customer's own, which counts.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

const ownerAndGroup = 0o1770;

/** Answers false when something of the customer's own is in its place. */
function makeFolder(path: string, { user }: WorkFolder): boolean {
  const known = lstatSync(path, { throwIfNoEntry: false });
  if (known) return known.isDirectory() && known.uid === process.getuid?.();
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user === undefined) return true;
  chownSync(path, process.getuid?.() ?? 0, user);
  chmodSync(path, ownerAndGroup);
  return true;
}

/** Removes the links into an earlier image, and folders that are empty then. */
function removeLinks(folder: string, image: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) {
      if (`${readlinkSync(path)}${sep}`.startsWith(image + sep)) unlinkSync(path);
    } else if (entry.isDirectory() && lstatSync(path).uid === process.getuid?.()) {
      removeLinks(path, image);
      if (readdirSync(path).length === 0) rmdirSync(path);
    }
  }
}

function readRecord(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

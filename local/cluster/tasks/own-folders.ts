import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StackRef } from '@console/core/ports/stacks';

/** The folders of one customer. */
export interface OwnFolders {
  /** HOME; the customer's user owns it. */
  home: string;
  /** Holds the others. It belongs to the console, so that nobody can put another folder in the place of one of them. */
  root: string;
  /** The folder that its tasks run in. */
  work: string;
  storage(name: string): string;
  /** The files from templates of the task with this port. */
  files(port: number): string;
}

/** @param cluster the folder of the cluster's data, absolute and without symbolic links */
export function ownFolders(cluster: string, { region, name }: StackRef): OwnFolders {
  const key = `${region}--${name}`;
  const root = join(cluster, 'folders', key);
  return {
    home: join(cluster, 'homes', key),
    root,
    work: join(root, 'work'),
    storage: (name) => join(root, 'storage', name),
    files: (port) => join(root, 'files', String(port)),
  };
}

const othersMayEnter = 0o711;

/** A folder of the console's that others may enter, whatever its umask is. */
export function ensureOpenFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) chmodSync(made, othersMayEnter);
}

/** A folder that only its owner may enter: the user of the customer, when it has one. */
export function ensurePrivateFolder(path: string, user: number | undefined): void {
  ensureOpenFolder(dirname(path));
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user !== undefined) chownSync(path, user, user);
}

/** Writes a file that only the customer's user may read, in a folder of the console's. */
export function writePrivateFile(path: string, content: string, user: number | undefined): void {
  ensureOpenFolder(dirname(path));
  const draft = `${path}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  // The umask of the console may have taken something away.
  chmodSync(draft, 0o600);
  if (user !== undefined) chownSync(draft, user, user);
  renameSync(draft, path);
}

export async function eraseFolders({ home, root }: OwnFolders): Promise<void> {
  for (const folder of [home, root]) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes the files of tasks that ended with an earlier console. */
export async function removeFilesOfTasks(cluster: string): Promise<void> {
  const folders = join(cluster, 'folders');
  const keys = await readdir(folders).catch(() => []);
  await Promise.all(keys.map((key) => rm(join(folders, key, 'files'), { recursive: true, force: true })));
}

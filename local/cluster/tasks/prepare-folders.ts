import { rmSync } from 'node:fs';
import type { TaskPlan } from './launch-plan.ts';
import { ensureOpenFolder, ensurePrivateFolder, type OwnFolders, writePrivateFile } from './own-folders.ts';

type Prepared = Pick<TaskPlan, 'storage' | 'files'> & { filesFolder: string };

/** Makes all that a task finds on the disk when it starts. Nothing here waits, so that two tasks do not do it at once. */
export function prepareFolders(
  { storage, files, filesFolder }: Prepared,
  { root }: OwnFolders,
  user: number | undefined,
): void {
  ensureOpenFolder(root);
  for (const folder of storage) ensurePrivateFolder(folder, user);
  rmSync(filesFolder, { recursive: true, force: true });
  for (const { path, content } of files) writePrivateFile(path, content, user);
}

import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { imagesFolder, inUseFolder, processOf, readRecord, recordPath } from './image-store.ts';
import { removeFolder } from './make-image.ts';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** The names of images that a process uses which still runs. The marks of other processes are removed. */
async function namesInUse(images: string): Promise<Set<string>> {
  const folder = inUseFolder(images);
  const marks = await namesIn(folder);
  const old = marks.filter((mark) => !isAlive(processOf(mark)));
  await Promise.all(old.map((mark) => rm(join(folder, mark), { force: true })));
  return new Set(marks.filter((mark) => !old.includes(mark)).map((mark) => mark.replace(/\.\d+$/, '')));
}

/**
 * Removes the images that no stack has and no job uses, and what is left of copies that were never finished.
 * @param references of the images that stacks have
 * @returns whether one is left only because a job uses it
 */
export async function removeUnusedImages(dataDir: string, references: Iterable<string>): Promise<{ inUse: boolean }> {
  const images = imagesFolder(dataDir);
  const wanted = new Set([...references].map((reference) => reference.replace(/^local\//, '').replace(':', '-')));
  const names = (await namesIn(images)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  const unused = names.filter((name) => !wanted.has(name));
  const inUse = await namesInUse(images);
  for (const name of unused) if (!inUse.has(name)) await retire(images, name);
  await removeUnknownFolders(images);
  return { inUse: unused.some((name) => inUse.has(name)) };
}

/** A job that has found the image meanwhile has marked it before it looked. */
async function retire(images: string, name: string): Promise<void> {
  const path = recordPath(images, name);
  await rename(path, `${path}.unused`);
  if ((await namesInUse(images)).has(name)) await rename(`${path}.unused`, path);
  else await rm(`${path}.unused`);
}

/** Folders that no record names: an image that was removed, or that its process did not finish. */
async function removeUnknownFolders(images: string): Promise<void> {
  const entries = await readdir(images, { withFileTypes: true }).catch(() => []);
  const records = entries.filter(({ name }) => /\.json(\.unused)?$/.test(name)).map(({ name }) => name);
  const known = await Promise.all(records.map((name) => readRecord(join(images, name)).catch(() => undefined)));
  // What a damaged record names is not known.
  if (known.includes(undefined)) return;
  const inUse = await namesInUse(images);
  for (const name of entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
    const image = name.replace(/\.\d+-[0-9a-f]+$/, '');
    if (image === name || inUse.has(image) || known.some((record) => record?.folder === name)) continue;
    await removeFolder(join(images, name));
  }
}

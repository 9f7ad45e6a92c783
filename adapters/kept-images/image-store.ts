import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What is known of a kept image. Written last: an image without it does not exist. */
const imageRecord = z.object({
  format: z.literal(1),
  /** Name of its folder. Several jobs may make the same image at once: each has a folder, and one of them counts. */
  folder: z.string().regex(/^[A-Za-z0-9._-]+$/),
  /** Where the product's folder was. The folder has the same path below `files`. */
  home: z.string(),
  /** The folder to run in, from there. */
  cwd: z.string(),
  /** For a container whose template names no command. */
  command: z.array(z.string()),
});
export type ImageRecord = z.output<typeof imageRecord>;

const referencePattern = /^local\/([a-z0-9-]+):([0-9a-f]{24})$/;

/** `local/todo:<digest>` */
export const referenceOf = (product: string, digest: string): string => `local/${product}:${digest}`;
export const isReference = (image: string): boolean => referencePattern.test(image);
/** `todo-<digest>` */
export const nameOf = (reference: string): string => {
  const [, product, digest] = referencePattern.exec(reference) ?? [];
  return `${product}-${digest}`;
};

export const imagesFolder = (dataDir: string): string => join(dataDir, 'cluster', 'images');
export const recordPath = (images: string, name: string): string => join(images, `${name}.json`);
/** The copy, below the root of the image. */
export const filesOf = (images: string, folder: string): string => join(images, folder, 'files');
export const inUseFolder = (images: string): string => join(images, 'in-use');

/** A folder for an image that this process makes. */
export const newFolderName = (name: string): string => `${name}.${process.pid}-${randomBytes(4).toString('hex')}`;
/** The process that made an image, or uses one, by the name of a file of its own. */
export const processOf = (name: string): number => Number(/\.(\d+)(?:-[0-9a-f]+)?$/.exec(name)?.[1] ?? 0);

export const readRecord = async (path: string): Promise<ImageRecord> =>
  imageRecord.parse(JSON.parse(await readFile(path, 'utf8')));

/** Undefined when there is no such image. @throws Error when its record is damaged */
export async function findImage(images: string, reference: string): Promise<ImageRecord | undefined> {
  const path = recordPath(images, nameOf(reference));
  try {
    return await readRecord(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The file ${path} of an image is damaged: delete it, and deploy its customers again`, {
      cause: error,
    });
  }
}

/** Makes an image known. Answers false when another process was first. */
export async function publishImage(images: string, reference: string, record: ImageRecord): Promise<boolean> {
  const draft = join(images, record.folder, 'record.json');
  await writeFile(draft, JSON.stringify(record), { mode: 0o600 });
  try {
    await link(draft, recordPath(images, nameOf(reference)));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** As long as this process lives, the image is not removed, though no stack uses it yet. */
export async function useImage(images: string, reference: string): Promise<void> {
  const folder = inUseFolder(images);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, `${nameOf(reference)}.${process.pid}`), '');
}

/** Where an image runs. */
export async function placeOf(images: string, record: ImageRecord): Promise<{ root: string; cwd: string }> {
  const root = await realpath(filesOf(images, record.folder));
  return { root, cwd: join(root, record.home, record.cwd) };
}

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm, statfs } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ContainersProduct } from '@console/core/products/model';
import { parseTemplate } from '@console/core/products/placeholders';
import { copyEntries, protect } from './copy-entries.ts';
import { type FolderEntry, folderEntries } from './folder-entries.ts';
import { filesOf, type ImageRecord, nameOf, newFolderName, publishImage, referenceOf } from './image-store.ts';
import { runInstall } from './run-install.ts';
import { copySurroundings } from './surroundings.ts';

/** What an image is made of. */
export interface ImageSource {
  product: ContainersProduct;
  version: string;
  /** The product's folder, and the one to run in: absolute, without symbolic links. */
  home: string;
  cwd: string;
  /** Folder of the console's data, which is never a part of a product. */
  dataDir: string;
}

/** More than this has to stay free on the disk. */
const spareBytes = 64 * 1024 * 1024;

export class NoSpace extends Error {
  override readonly name = 'NoSpace';

  constructor(
    readonly neededMiB: number,
    readonly freeMiB: number,
  ) {
    super(`${neededMiB} MiB are needed, and ${freeMiB} MiB are free`);
  }
}

/** The files of a product as they are now, and the reference of the image with them. */
export interface Contents {
  entries: FolderEntry[];
  reference: string;
}

export function contentsOf(source: ImageSource): Contents {
  const { product, home, cwd, dataDir } = source;
  const entries = folderEntries(home, dataDir);
  const digest = createHash('sha256').update(JSON.stringify([1, home, cwd, product.local?.command]));
  digest.update(JSON.stringify(installOf(source)));
  for (const { kind, path, mode, size, mtimeMs, target } of entries) {
    digest.update(JSON.stringify(kind === 'link' ? [kind, path, target] : [kind, path, mode, size, mtimeMs]));
  }
  return { entries, reference: referenceOf(product.id, digest.digest('hex').slice(0, 24)) };
}

/** The commands of `local.install` for a version. */
const installOf = ({ product, version }: ImageSource): string[][] =>
  (product.local?.install ?? []).map((command) =>
    command.map((word) =>
      parseTemplate(word)
        .map((part) => ('text' in part ? part.text : version))
        .join(''),
    ),
  );

interface MakeOptions {
  images: string;
  log: (line: string) => void;
  signal?: AbortSignal | undefined;
}

/** Copies the product's folder, and runs the commands that install the rest. @throws NoSpace, InstallFailed */
export async function makeImage(source: ImageSource, contents: Contents, options: MakeOptions): Promise<void> {
  const { images } = options;
  const folder = newFolderName(nameOf(contents.reference));
  try {
    await requireSpace(contents.entries, images);
    const record = await fill(source, contents.entries, folder, options);
    const isFirst = await publishImage(images, contents.reference, record);
    if (!isFirst) await removeFolder(join(images, folder));
  } catch (error) {
    await removeFolder(join(images, folder));
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new NoSpace(...(await spaceFor(contents.entries, images)));
    throw error;
  }
}

async function fill(
  source: ImageSource,
  entries: readonly FolderEntry[],
  folder: string,
  { images, log, signal }: MakeOptions,
): Promise<ImageRecord> {
  const { product, home, cwd } = source;
  const root = filesOf(images, folder);
  const copy = join(root, home);
  await mkdir(root, { recursive: true });
  await copySurroundings(home, root);
  await copyEntries(entries, home, copy);
  const install = installOf(source);
  if (install.length > 0) await runInstall(install, { cwd: join(root, cwd), log, signal });
  await protect(install.length > 0 ? folderEntries(copy, '') : entries, copy);
  return { format: 1, folder, home, cwd: relative(home, cwd), command: product.local?.command ?? [] };
}

async function requireSpace(entries: readonly FolderEntry[], images: string): Promise<void> {
  const [needed, free] = await spaceFor(entries, images);
  if (free < needed) throw new NoSpace(needed, free);
}

/** MiB needed, and MiB free. */
async function spaceFor(entries: readonly FolderEntry[], images: string): Promise<[number, number]> {
  const bytesPerMiB = 1024 * 1024;
  const { bavail, bsize } = await statfs(images);
  const bytes = entries.reduce((sum, { size }) => sum + size, spareBytes);
  return [Math.ceil(bytes / bytesPerMiB), Math.floor((bavail * bsize) / bytesPerMiB)];
}

/** Also one whose folders nobody may write to. */
export async function removeFolder(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) await allowRemoval(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function allowRemoval(folder: string): Promise<void> {
  await new Promise<void>((resolve) => execFile('chmod', ['-R', 'u+w', folder], () => resolve()));
}

import { mkdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { reason } from '@console/core/contract/texts/reasons';
import type { LocalizableText } from '@console/core/contract/texts/template';
import type { Images, ImageUse, ResolvedImage } from '@console/core/ports/images';
import { findImage, imagesFolder, isReference, useImage } from './image-store.ts';
import { contentsOf, makeImage, NoSpace } from './make-image.ts';
import { ProductFolderMissing, productFolder } from './product-folder.ts';
import { InstallFailed } from './run-install.ts';

export interface KeptImagesProps {
  /** The folder that holds one folder per product. */
  productsDir: string;
  dataDir: string;
  log: (line: string) => void;
}

/**
 * The images of one machine: copies of the folders of products, made at a deployment, so that what runs does not change with
 * the catalogue. A folder that has not changed is not copied again.
 */
export function createKeptImages({ productsDir, dataDir, log }: KeptImagesProps): Images {
  const images = imagesFolder(resolve(dataDir));

  async function kept(reference: string): Promise<ResolvedImage> {
    await useImage(images, reference);
    if (await findImage(images, reference)) return { reference };
    return { failed: reason('image-gone', { image: reference }) };
  }

  async function keep({ product, version, signal }: ImageUse): Promise<ResolvedImage> {
    const source = { product, version, ...(await productFolder(productsDir, product)), dataDir: resolve(dataDir) };
    const contents = contentsOf(source);
    const { reference } = contents;
    await mkdir(images, { recursive: true, mode: 0o711 });
    await useImage(images, reference);
    if (await findImage(images, reference)) return { reference };
    log(`Copying the folder ${source.home}: ${contents.entries.length} files and folders.`);
    await makeImage(source, contents, { images, log, signal });
    return { reference };
  }

  return {
    async resolve(image, _region, use) {
      try {
        return await (isReference(image) ? kept(image) : keep(use));
      } catch (error) {
        return { failed: failureOf(error, `${basename(productsDir)}/${use.product.id}`) };
      }
    },
  };
}

function failureOf(error: unknown, folder: string): LocalizableText {
  if (error instanceof InstallFailed) {
    const { command, how, lines } = error;
    return lines
      ? reason('image-install-failed', { command, how, lines })
      : reason('image-install-failed-silently', { command, how });
  }
  if (error instanceof NoSpace) {
    return reason('image-no-space', { folder, needed: error.neededMiB, free: error.freeMiB });
  }
  const { message } = error as Error;
  if (error instanceof ProductFolderMissing) return reason('image-no-folder', { reason: message });
  return reason('image-not-copied', { folder, reason: message });
}

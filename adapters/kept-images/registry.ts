import { resolve } from 'node:path';
import { findImage, imagesFolder, isReference, placeOf } from './image-store.ts';

/** How to run an image as a process, or why that is not possible, as a sentence. */
export type RunnableImage = { command: string[]; cwd: string; root?: string } | { missing: string };

type Labels = Readonly<Record<string, string>>;

const withVersion = (argument: string, labels: Labels): string =>
  argument.replaceAll('${product.version}', labels['deployment-console.version'] ?? '');

/** The images that deployments have made. Nothing of the catalogue is read for them. */
export function createKeptImageRegistry({ dataDir }: { dataDir: string }) {
  const images = imagesFolder(resolve(dataDir));
  return {
    async resolve(image: string, labels: Labels = {}): Promise<RunnableImage> {
      const record = isReference(image) ? await findImage(images, image) : undefined;
      if (!record) {
        return { missing: `The image ${image} is not in ${images}: deploy the customer again to make another.` };
      }
      const command = record.command.map((argument) => withVersion(argument, labels));
      return { command, ...(await placeOf(images, record)) };
    },
  };
}

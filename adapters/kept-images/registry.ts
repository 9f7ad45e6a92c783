import { resolve } from 'node:path';
import { findImage, imagesFolder, isReference, placeOf } from './image-store.ts';

/** How to run an image as a process, or why that is not possible, as a sentence. */
export type RunnableImage = { command: string[]; cwd: string; root?: string } | { missing: string };

type Labels = Readonly<Record<string, string>>;

/** Where the images of stacks are found that an earlier version of the console deployed: in the catalogue. */
type Otherwise = { resolve(image: string, labels?: Labels): Promise<RunnableImage> };

const withVersion = (argument: string, labels: Labels): string =>
  argument.replaceAll('${product.version}', labels['deployment-console.version'] ?? '');

/** The images that deployments have made. Nothing of the catalogue is read for them. */
export function createKeptImageRegistry({ dataDir, otherwise }: { dataDir: string; otherwise: Otherwise }) {
  const images = imagesFolder(resolve(dataDir));
  return {
    async resolve(image: string, labels: Labels = {}): Promise<RunnableImage> {
      if (!isReference(image)) return otherwise.resolve(image, labels);
      const record = await findImage(images, image);
      if (!record) {
        return { missing: `The image ${image} is no longer in ${images}: deploy the customer again to make another.` };
      }
      const command = record.command.map((argument) => withVersion(argument, labels));
      return { command, ...(await placeOf(images, record)) };
    },
  };
}

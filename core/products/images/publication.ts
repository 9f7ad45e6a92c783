import { isFunctionsProduct } from '../kinds.ts';
import type { ContainersProduct, Product } from '../model.ts';
import { ecrPlaceOf, publishedImage } from './published.ts';
import { type ImageReference, imageName, parseImageReference, withRegistry } from './reference.ts';

/** What has to be done so that an image of a product is in the registry of the cluster account. */
export interface Publication {
  version: string;
  work: 'build' | 'copy' | 'refuse';
  /** The folder to build, the image to copy, or why neither is possible. */
  subject: string;
  repository: string;
  tag: string;
}

/** The folder of a product with a Dockerfile. */
export interface ProductFolder {
  path: string;
  /** Whether its Dockerfile takes the version to build. */
  buildsEveryVersion: boolean;
}

/**
 * The images of a product, each once; functions have none. A folder with a Dockerfile builds the image of the default version: what it
 * contains now is that version, and no other, unless its Dockerfile is told which to build.
 */
export function publicationOf(product: Product, folder: ProductFolder | undefined): Publication[] {
  if (isFunctionsProduct(product)) return [];
  const preferred = product.versions.find(({ version }) => version === product.defaultVersion);
  const ordered = [...(preferred ? [preferred] : []), ...product.versions.filter((one) => one !== preferred)];
  const once = ordered.filter(({ image }, index) => ordered.findIndex((other) => other.image === image) === index);
  return once.flatMap(({ version, image }) => {
    const parsed = parseImageReference(image);
    if (!parsed) return [refused(version, `"${image}" is not a valid image name`)];
    if (ecrPlaceOf(parsed)) return [];
    return [{ version, ...workFor(product, version, parsed, folder), ...publishedImage(parsed) }];
  });
}

const refused = (version: string, subject: string): Publication => ({
  version,
  work: 'refuse',
  subject,
  repository: '-',
  tag: '-',
});

function workFor(
  product: ContainersProduct,
  version: string,
  image: ImageReference,
  folder: ProductFolder | undefined,
): Pick<Publication, 'work' | 'subject'> {
  if (folder === undefined || image.registry !== undefined) {
    return { work: 'copy', subject: imageName(withRegistry(image)) };
  }
  if (folder.buildsEveryVersion || version === product.defaultVersion) return { work: 'build', subject: folder.path };
  const subject = `its folder builds ${product.defaultVersion}, the default version. Publish ${version} from the folder as it was at that version, let the Dockerfile take it with ARG VERSION, or remove it from product.json`;
  return { work: 'refuse', subject };
}

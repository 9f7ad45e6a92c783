import { field } from '../contract/texts/fields.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import type { Upload } from '../contract/upload.ts';
import type { Uploads } from '../ports.ts';
import { isContainersProduct } from '../products/kinds.ts';
import type { Product } from '../products/model.ts';

/** The upload, or why it cannot be used. */
export async function usableUpload(uploads: Uploads, id: string): Promise<Upload | LocalizableText> {
  const found = await uploads.find(id);
  if (!found) return field('no-such-upload', { upload: id });
  if (found.status === 'waiting') return field('upload-not-finished', { file: found.name });
  return found.refused ? { text: `${found.name} ${found.refused.message}`, coded: found.refused.coded } : found;
}

/** Why no customer of the product can be made from an upload. */
export function notRestorable(product: Product, { name, database, files }: Upload): LocalizableText | undefined {
  if (isContainersProduct(product) && product.database) {
    return database ? undefined : field('upload-no-dump', { file: name });
  }
  const hasStorage = isContainersProduct(product) && Object.keys(product.storage).length > 0;
  return hasStorage && files ? undefined : field('upload-needs-database', { product: product.name });
}

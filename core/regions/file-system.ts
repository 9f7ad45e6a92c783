import { field } from '../contract/texts/fields.ts';
import { type FieldError, fieldError } from '../errors.ts';
import type { ContainersProduct } from '../products/model.ts';
import type { RegionRecord } from '../records/region.ts';

/** The output of a region's stack that names its file system. Stacks that were made before the first one lack it. */
export const fileSystemOutput = 'FileSystemId';

/** Why no customer of the region can have the product: its folders need a file system. */
export function fileSystemErrors(
  { code, outputs }: Pick<RegionRecord, 'code' | 'outputs'>,
  { storage = {}, name }: { name: string; storage?: ContainersProduct['storage'] },
): FieldError[] {
  if (Object.keys(storage).length === 0 || outputs[fileSystemOutput]) return [];
  return [fieldError('region', field('region-without-file-system', { region: code, product: name }))];
}

import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import type { ContainersProduct } from '@console/core/products/model';
import type { DesiredState } from '@console/core/subjects/customer';
import { JobFailed } from '../job-error.ts';
import { type Run, stopIfRequested } from '../run.ts';

/** The product with the image that the registry has for the wanted version. @throws JobFailed when there is none */
export async function withResolvedImage(
  run: Run,
  product: ContainersProduct,
  region: string,
  { spec, stopped }: Pick<DesiredState, 'spec' | 'stopped'>,
): Promise<ContainersProduct> {
  const { deps, watch } = run;
  const image = product.versions.find(({ version }) => version === spec.version)?.image ?? '';
  const use = { product, version: spec.version, signal: watch.signal };
  const found = await deps.images.resolve(image, region, use);
  if ('failed' in found) {
    if (stopped) return product;
    stopIfRequested(run);
    throw new JobFailed({ code: 'image-not-made', reason: found.failed, hint: hint('fix-named-cause') });
  }
  if ('missing' in found) {
    // Nothing is pulled for a customer without tasks.
    if (stopped) return product;
    const isUnpublished = found.missing === 'not-published';
    throw new JobFailed({
      code: `image-${found.missing}`,
      reason: reason(`image-${found.missing}`, { image, region }),
      hint: isUnpublished ? hint('publish-image', { product: product.id, region }) : hint('fix-product'),
    });
  }
  if (found.reference !== image) deps.log(`The image ${image} is ${found.reference}.`);
  const versions = product.versions.map((one) =>
    one.version === spec.version ? { ...one, image: found.reference } : one,
  );
  return { ...product, versions };
}

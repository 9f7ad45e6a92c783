import { hint } from '@console/core/contract/texts/hints';
import { BundleFailed } from '@console/core/ports';
import { withBundleReference } from '@console/core/products/functions/kept-bundle';
import type { FunctionsProduct } from '@console/core/products/model';
import { JobFailed } from '../job-error.ts';
import { type Run, stopIfRequested } from '../run.ts';

/** The product with what was kept of the bundle of the version, as a deployment record holds it. @throws JobFailed */
export async function withKeptBundle(run: Run, product: FunctionsProduct, version: string): Promise<FunctionsProduct> {
  const { deps, watch } = run;
  try {
    const reference = await deps.bundles.keep({ product, version, signal: watch.signal });
    return withBundleReference(product, version, reference);
  } catch (error) {
    if (!(error instanceof BundleFailed)) throw error;
    stopIfRequested(run);
    throw bundleFailure(error);
  }
}

export const bundleFailure = ({ reason }: BundleFailed): JobFailed =>
  new JobFailed({ code: 'bundle-not-made', reason, hint: hint('fix-named-cause') });
